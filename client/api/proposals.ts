import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  AcceptedView,
  acceptProposalsRequest,
  createProposalRequest,
  declineProposalsRequest,
  ReopenedView,
} from '../../shared/protocol/proposals';
import { keys } from './keys';
import { planPath } from './plans';
import { request } from './request';

/** Proposes other words, blocks or rows. */
export function useCreateProposal(planId: string) {
  return useProposalCall<z.input<typeof createProposalRequest>, { readonly id: string }>(planId, '');
}

/** Accepts proposals; those whose words changed meanwhile come back untouched. */
export function useAcceptProposals(planId: string) {
  return useProposalCall<z.input<typeof acceptProposalsRequest>, AcceptedView>(planId, '/accept');
}

/** Declines proposals, with the reason. */
export function useDeclineProposals(planId: string) {
  return useProposalCall<z.input<typeof declineProposalsRequest>, void>(planId, '/decline');
}

/** Takes own proposals back. */
export function useWithdrawProposals(planId: string) {
  return useProposalCall<{ readonly ids: string[] }, void>(planId, '/withdraw');
}

/** Opens settled proposals again, and takes out what their acceptance put in. */
export function useReopenProposals(planId: string) {
  return useProposalCall<{ readonly ids: string[] }, ReopenedView>(planId, '/reopen');
}

function useProposalCall<Body, Answer>(planId: string, action: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => request<Answer>('POST', `${planPath(planId)}/proposals${action}`, body),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.threads(planId) }),
  });
}
