import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  createReplyRequest,
  createThreadRequest,
  ThreadView,
  updateThreadRequest,
} from '../../shared/protocol/api';
import type { RemovedWordsView } from '../../shared/protocol/removedWords';
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

/** What was deleted and rewritten in the comments of a plan, for its owners; read anew each time. */
export function useRemovedWords(planId: string) {
  return useQuery({
    queryKey: [...keys.threads(planId), 'removed'],
    queryFn: () => request<readonly RemovedWordsView[]>('GET', `${planPath(planId)}/removed-comments`),
    staleTime: 0,
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
    mutationFn: ({ threadId, ...body }: { readonly threadId: string } & CommentBody) =>
      request('POST', `${threadPath(planId, threadId)}/replies`, body),
    onSuccess: refresh,
  });
}

/** Marks a thread as settled, or opens it again; gives it to somebody, until a day. */
export function useUpdateThread(planId: string) {
  const refresh = useRefresh(planId);
  return useMutation({
    mutationFn: ({
      threadId,
      ...body
    }: { readonly threadId: string } & z.input<typeof updateThreadRequest>) =>
      request('PATCH', threadPath(planId, threadId), body),
    onSuccess: refresh,
  });
}

interface CommentPlace {
  readonly threadId: string;
  readonly commentId: string;
}

/** Rewrites an own comment. */
export function useEditComment(planId: string) {
  const refresh = useRefresh(planId);
  return useMutation({
    mutationFn: ({ threadId, commentId, ...body }: CommentPlace & CommentBody) =>
      request('PATCH', `${threadPath(planId, threadId)}/comments/${encodeURIComponent(commentId)}`, body),
    onSuccess: refresh,
  });
}

/** Deletes an own comment. */
export function useDeleteComment(planId: string) {
  const refresh = useRefresh(planId);
  return useMutation({
    mutationFn: ({ threadId, commentId }: CommentPlace) =>
      request('DELETE', `${threadPath(planId, threadId)}/comments/${encodeURIComponent(commentId)}`),
    onSuccess: refresh,
  });
}

type CommentBody = z.input<typeof createReplyRequest>;

const threadPath = (planId: string, threadId: string): string =>
  `${planPath(planId)}/threads/${encodeURIComponent(threadId)}`;

function useRefresh(planId: string) {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.threads(planId) });
}
