import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { createUserRequest, UserAccountView } from '../../shared/protocol/api';
import { keys } from './keys';
import { request } from './request';

/** All accounts (administrator). */
export function useUsers() {
  return useQuery({
    queryKey: keys.users,
    queryFn: () => request<readonly UserAccountView[]>('GET', '/api/users'),
  });
}

/** Creates an account with a first password. */
export function useCreateUser() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: z.input<typeof createUserRequest>) =>
      request<UserAccountView>('POST', '/api/users', body),
    onSuccess: refresh,
  });
}

/** Gives an account a new password; its sessions end. */
export function useResetPassword() {
  return useMutation({
    mutationFn: ({ userId, password }: { readonly userId: string; readonly password: string }) =>
      request('PUT', `${userPath(userId)}/password`, { password }),
  });
}

/** Keeps an account from signing in, or lets it again. */
export function useSetDisabled() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ userId, disabled }: { readonly userId: string; readonly disabled: boolean }) =>
      request('PATCH', userPath(userId), { disabled }),
    onSuccess: refresh,
  });
}

const userPath = (userId: string): string => `/api/users/${encodeURIComponent(userId)}`;

function useRefresh() {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: keys.users });
    await client.invalidateQueries({ queryKey: keys.people });
  };
}
