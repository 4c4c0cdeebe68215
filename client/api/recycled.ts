import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RecycledPlanView } from '../../shared/protocol/api';
import { keys } from './keys';
import { request } from './request';

/** The deleted plans that this person may restore. */
export function useRecycledPlans() {
  return useQuery({
    queryKey: keys.recycled,
    queryFn: () => request<readonly RecycledPlanView[]>('GET', '/api/recycle-bin'),
  });
}

/** Takes a plan back from the recycle bin. */
export function useRestorePlan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (planId: string) => request('POST', `/api/recycle-bin/${encodeURIComponent(planId)}/restore`),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.recycled });
      await client.invalidateQueries({ queryKey: keys.plans, exact: true });
    },
  });
}
