import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { CheckLists } from '../../shared/checks/lists/checkLists';
import type {
  AcceptedFindingView,
  acceptFindingRequest,
  CheckListsView,
} from '../../shared/protocol/checkApi';
import { keys } from './keys';
import { planPath } from './plans';
import { request } from './request';

/** What people declared to be as intended in a plan; asked for once `enabled`. */
export function useAcceptedFindings(planId: string, enabled: boolean) {
  return useQuery({
    queryKey: keys.acceptedFindings(planId),
    queryFn: () => request<readonly AcceptedFindingView[]>('GET', acceptedPath(planId)),
    enabled,
  });
}

/** Declares a finding, or a rule in the whole plan, to be as intended. */
export function useAcceptFinding(planId: string) {
  const refresh = useRefresh(planId);
  return useMutation({
    mutationFn: (body: z.input<typeof acceptFindingRequest>) => request('POST', acceptedPath(planId), body),
    onSuccess: refresh,
  });
}

/** Takes such a declaration back. */
export function useTakeBackAcceptance(planId: string) {
  const refresh = useRefresh(planId);
  return useMutation({
    mutationFn: (id: string) => request('DELETE', `${acceptedPath(planId)}/${encodeURIComponent(id)}`),
    onSuccess: refresh,
  });
}

/** The administrator's additions to the lists of the check; asked for once `enabled`. */
export function useCheckLists(enabled = true) {
  return useQuery({
    queryKey: keys.checkLists,
    queryFn: () => request<CheckListsView>('GET', '/api/check-lists'),
    enabled,
  });
}

/** Replaces the additions. */
export function useSaveCheckLists() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly additions: Partial<CheckLists>; readonly basedOn: string | null }) =>
      request('PUT', '/api/check-lists', body),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.checkLists }),
  });
}

const acceptedPath = (planId: string): string => `${planPath(planId)}/accepted-findings`;

function useRefresh(planId: string) {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.acceptedFindings(planId) });
}
