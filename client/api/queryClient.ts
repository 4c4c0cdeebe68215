import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './ApiError';

/** The cache of the API: refusals are not asked again, a server that cannot be reached twice. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => failures < 2 && error instanceof ApiError && error.status === 0,
        // An office server without internet looks offline to the browser; always try.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}
