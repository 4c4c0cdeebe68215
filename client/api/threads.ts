import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { createThreadRequest, ThreadView } from '../../shared/protocol/api';
import { keys } from './keys';
import { planPath } from './plans';
import { request } from './request';

/** The comment threads of a plan. */
export function useThreads(planId: string) {
  return useQuery({
    queryKey: keys.threads(planId),
    queryFn: () => request<readonly ThreadView[]>('GET', `${planPath(planId)}/threads`),
  });
}

/** Opens a thread on some words, or on the plan as a whole. */
export function useCreateThread(planId: string) {
  const refresh = useRefresh(planId);
  return useMutation({
    mutationFn: (body: z.input<typeof createThreadRequest>) =>
      request<{ readonly id: string }>('POST', `${planPath(planId)}/threads`, body),
    onSuccess: refresh,
  });
}

/** Answers in a thread. */
export function useReply(planId: string) {
  const refresh = useRefresh(planId);
  return useMutation({
    mutationFn: ({ threadId, text }: { readonly threadId: string; readonly text: string }) =>
      request('POST', `${threadPath(planId, threadId)}/replies`, { text }),
    onSuccess: refresh,
  });
}

/** Marks a thread as settled, or opens it again. */
export function useResolveThread(planId: string) {
  const refresh = useRefresh(planId);
  return useMutation({
    mutationFn: ({ threadId, resolved }: { readonly threadId: string; readonly resolved: boolean }) =>
      request('PATCH', threadPath(planId, threadId), { resolved }),
    onSuccess: refresh,
  });
}

const threadPath = (planId: string, threadId: string): string =>
  `${planPath(planId)}/threads/${encodeURIComponent(threadId)}`;

function useRefresh(planId: string) {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.threads(planId) });
}
