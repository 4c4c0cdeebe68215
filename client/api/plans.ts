import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { createPlanRequest, PlanView, updatePlanRequest } from '../../shared/protocol/api';
import { keys } from './keys';
import { requestRemembered } from './rememberedAnswers';
import { request } from './request';

/** How often the library asks who is where, in milliseconds, while its page is visible. */
const PRESENCE_INTERVAL = 10_000;

/** The plans this person may see, read again regularly while the page is visible. */
export function usePlans() {
  return useQuery({
    queryKey: keys.plans,
    queryFn: () => request<readonly PlanView[]>('GET', '/api/plans'),
    refetchInterval: PRESENCE_INTERVAL,
    refetchIntervalInBackground: false,
  });
}

/** One plan's title, stage, role and so on. */
export function usePlan(planId: string) {
  return useQuery({
    queryKey: keys.plan(planId),
    queryFn: () => requestRemembered<PlanView>(planPath(planId)),
  });
}

/** Creates a plan from a template. */
export function useCreatePlan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof createPlanRequest>) =>
      request<{ readonly id: string }>('POST', '/api/plans', body),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.plans, exact: true }),
  });
}

/** Makes the draft of the next period from a plan. */
export function useRollOver() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (planId: string) => request<{ readonly id: string }>('POST', `${planPath(planId)}/roll-over`),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.plans, exact: true }),
  });
}

/** Changes a plan's stage or title. */
export function useUpdatePlan(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof updatePlanRequest>) => request('PATCH', planPath(planId), body),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.plans }),
  });
}

/** Deletes a plan for everyone. */
export function useDeletePlan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (planId: string) => request('DELETE', planPath(planId)),
    onSuccess: (_, planId) => {
      client.setQueryData<readonly PlanView[]>(keys.plans, (plans) =>
        plans?.filter((plan) => plan.id !== planId),
      );
      return client.invalidateQueries({ queryKey: keys.plans, exact: true });
    },
  });
}

/** The API path of a plan. */
export const planPath = (planId: string): string => `/api/plans/${encodeURIComponent(planId)}`;
