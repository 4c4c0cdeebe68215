import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { ThreadView } from '../../shared/protocol/api';
import type {
  BlockAuthorsView,
  createVersionRequest,
  HistoryGroupView,
  VersionView,
  WrittenPlace,
  WrittenWordsView,
} from '../../shared/protocol/versionApi';
import type { PlanDocument } from '../../shared/schema/planDocument';
import { keys } from './keys';
import { planPath } from './plans';
import { request } from './request';

/** The frozen versions of a plan, newest first. */
export function useVersions(planId: string) {
  return useQuery({
    queryKey: keys.versions(planId),
    queryFn: () => request<readonly VersionView[]>('GET', `${planPath(planId)}/versions`),
  });
}

/** Freezes the plan as it is now. */
export function useFreeze(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof createVersionRequest>) =>
      request<{ readonly id: string }>('POST', `${planPath(planId)}/versions`, body),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.versions(planId) }),
        client.invalidateQueries({ queryKey: keys.plans }),
      ]),
  });
}

/** Who wrote when, oldest first; read anew each time it is shown. */
export function useHistory(planId: string) {
  return useQuery({
    queryKey: keys.history(planId),
    queryFn: () => request<readonly HistoryGroupView[]>('GET', `${planPath(planId)}/history`),
    staleTime: 0,
  });
}

/** Where a state of a plan is read: `now`, a version's id, or `@` and a log position. */
function statePath(planId: string, state: string): string {
  if (state === 'now') return `${planPath(planId)}/document`;
  if (state.startsWith('@')) return `${planPath(planId)}/history/${state.slice(1)}/document`;
  return `${planPath(planId)}/versions/${encodeURIComponent(state)}/document`;
}

/** How long the text of the past stays in memory after it was last shown, in milliseconds: it never changes, but it is large. */
const PAST_KEPT = 60_000;

/** The query of one state's text; what is past never changes, `now` is read anew. */
export function stateQuery(planId: string, state: string) {
  return {
    queryKey: [...keys.history(planId), 'state', state],
    queryFn: () => request<PlanDocument>('GET', statePath(planId, state)),
    staleTime: state === 'now' ? 0 : Number.POSITIVE_INFINITY,
    gcTime: PAST_KEPT,
    refetchOnWindowFocus: false,
  };
}

/** The text of a state; null asks for none. */
export function useStateDocument(planId: string, state: string | null) {
  return useQuery({ ...stateQuery(planId, state ?? 'now'), enabled: state !== null });
}

/** The threads of a frozen version, as they stood. */
export function useVersionThreads(planId: string, versionId: string | null) {
  return useQuery({
    queryKey: [...keys.versions(planId), versionId, 'threads'],
    queryFn: () => request<readonly ThreadView[]>('GET', `${planPath(planId)}/versions/${versionId}/threads`),
    enabled: versionId !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Who changed which block between two states. */
export function useBlockAuthors(planId: string, older: string, newer: string) {
  return useQuery({
    queryKey: [...keys.history(planId), 'authors', older, newer],
    queryFn: () =>
      request<BlockAuthorsView>(
        'GET',
        `${planPath(planId)}/history/authors?${new URLSearchParams({ older, newer })}`,
      ),
    refetchOnWindowFocus: false,
  });
}

/** Asks who wrote some words, and when. */
export function useFindWriters(planId: string) {
  return useMutation({
    mutationFn: (places: readonly WrittenPlace[]) =>
      request<readonly WrittenWordsView[]>('POST', `${planPath(planId)}/history/writers`, { places }),
  });
}

/** Where the comparison of two states is to be had as a Word file. */
export function comparisonPath(
  planId: string,
  older: string,
  newer: string,
  form: 'tracked' | 'table',
): string {
  return `${planPath(planId)}/comparison?${new URLSearchParams({ older, newer, form })}`;
}
