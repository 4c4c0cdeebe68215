import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TokenView } from '../../shared/protocol/api';
import { keys } from './keys';
import { request } from './request';

/** The access tokens of the person signed in. */
export function useTokens() {
  return useQuery({
    queryKey: keys.tokens,
    queryFn: () => request<readonly TokenView[]>('GET', '/api/tokens'),
  });
}

/** Makes a token; the answer is the only time it is shown. */
export function useCreateToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (label: string) => request<{ readonly token: string }>('POST', '/api/tokens', { label }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.tokens }),
  });
}

/** Ends a token. */
export function useDeleteToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (tokenId: string) => request('DELETE', `/api/tokens/${encodeURIComponent(tokenId)}`),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.tokens }),
  });
}
