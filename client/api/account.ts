import { useMutation } from '@tanstack/react-query';
import { request } from './request';

/** Changes the password of the person signed in. */
export function useChangePassword() {
  return useMutation({
    mutationFn: (body: { readonly currentPassword: string; readonly newPassword: string }) =>
      request('PUT', '/api/account/password', body),
  });
}
