import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  answerRequest,
  CarriedView,
  ConsultationView,
  createConsultationRequest,
  createOpinionRequest,
  EntryView,
  enterConsultationRequest,
  OpinionView,
  settleOpinionRequest,
} from '../../shared/protocol/consultationApi';
import { keys } from './keys';
import { planPath } from './plans';
import { request } from './request';

/** The rounds of consultation on a plan, newest first. */
export function useConsultations(planId: string) {
  return useQuery({
    queryKey: keys.consultations(planId),
    queryFn: () => request<readonly ConsultationView[]>('GET', `${planPath(planId)}/consultations`),
  });
}

/** Opens a round. */
export function useOpenConsultation(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof createConsultationRequest>) =>
      request<{ readonly id: string }>('POST', `${planPath(planId)}/consultations`, body),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.consultations(planId) }),
  });
}

/** A round as this person may see it: as one who takes part, or as a stranger. */
export function useEntry(id: string) {
  return useQuery({
    queryKey: keys.consultation(id),
    queryFn: () => request<EntryView>('GET', consultationPath(id)),
  });
}

/** Enters a round: with the code alone for the departments, with name and department for good. */
export function useEnter(id: string) {
  return useMutation({
    mutationFn: (body: z.input<typeof enterConsultationRequest>) =>
      request<{ readonly departments: readonly { readonly id: string; readonly name: string }[] }>(
        'POST',
        `${consultationPath(id)}/entry`,
        body,
      ),
  });
}

/** The opinions of a round that this person may see. */
export function useOpinions(id: string) {
  return useQuery({
    queryKey: [...keys.consultation(id), 'opinions'],
    queryFn: () => request<readonly OpinionView[]>('GET', `${consultationPath(id)}/opinions`),
  });
}

/** Everything that is done in a round; what it shows is read anew after each. */
export function useRoundActions(id: string) {
  const client = useQueryClient();
  const onSuccess = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keys.consultation(id) }),
      client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[2] === 'consultations' }),
    ]);
  const give = useMutation({
    mutationFn: (body: z.input<typeof createOpinionRequest>) =>
      request<{ readonly id: string; readonly placed: boolean }>(
        'POST',
        `${consultationPath(id)}/opinions`,
        body,
      ),
    onSuccess,
  });
  const withdraw = useMutation({
    mutationFn: (opinionId: string) => request('DELETE', opinionPath(id, opinionId)),
    onSuccess,
  });
  const answer = useMutation({
    mutationFn: (body: z.input<typeof answerRequest>) =>
      request('PUT', `${consultationPath(id)}/answer`, body),
    onSuccess,
  });
  const settle = useMutation({
    mutationFn: ({
      opinionId,
      ...body
    }: z.input<typeof settleOpinionRequest> & { readonly opinionId: string }) =>
      request('PUT', `${opinionPath(id, opinionId)}/settlement`, body),
    onSuccess,
  });
  const end = useMutation({
    mutationFn: () => request('POST', `${consultationPath(id)}/end`),
    onSuccess,
  });
  const remind = useMutation({
    mutationFn: () =>
      request<{ readonly told: number; readonly withoutAccount: readonly string[] }>(
        'POST',
        `${consultationPath(id)}/reminders`,
      ),
  });
  const carry = useMutation({
    mutationFn: (opinionIds: readonly string[]) =>
      request<CarriedView>('POST', `${consultationPath(id)}/opinions/carry`, { opinionIds }),
    onSuccess,
  });
  return { give, withdraw, answer, settle, end, remind, carry, refresh: onSuccess };
}

export const consultationPath = (id: string): string => `/api/consultations/${encodeURIComponent(id)}`;

const opinionPath = (id: string, opinionId: string): string =>
  `${consultationPath(id)}/opinions/${encodeURIComponent(opinionId)}`;
