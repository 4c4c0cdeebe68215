import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MemberView } from '../../shared/protocol/api';
import type { Role } from '../../shared/protocol/roles';
import { keys } from './keys';
import { planPath } from './plans';
import { request } from './request';

/** A person as the directory shows them to everyone signed in. */
export type DirectoryPerson = MemberView['user'];

/** Who may do what in a plan. */
export function useMembers(planId: string) {
  return useQuery({
    queryKey: keys.members(planId),
    queryFn: () => request<readonly MemberView[]>('GET', `${planPath(planId)}/members`),
  });
}

/** Gives a person a role in the plan, new or changed. */
export function useSetMember(planId: string) {
  const refresh = useRefresh(planId);
  return useMutation({
    mutationFn: ({ userId, role }: { readonly userId: string; readonly role: Role }) =>
      request('PUT', `${planPath(planId)}/members/${encodeURIComponent(userId)}`, { role }),
    onSettled: refresh,
  });
}

/** Takes a person's role away, at once. */
export function useRemoveMember(planId: string) {
  const refresh = useRefresh(planId);
  return useMutation({
    mutationFn: (userId: string) =>
      request('DELETE', `${planPath(planId)}/members/${encodeURIComponent(userId)}`),
    onSettled: refresh,
  });
}

/** Everyone with an account, to pick from. */
export function usePeople() {
  return useQuery({
    queryKey: keys.people,
    queryFn: () => request<readonly DirectoryPerson[]>('GET', '/api/people'),
    staleTime: 60_000,
  });
}

function useRefresh(planId: string) {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.members(planId) });
}
