import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { SessionView, setupRequest, signInRequest, UserView } from '../../shared/protocol/api';
import { keys } from './keys';
import { forgetAnswers, requestRemembered } from './rememberedAnswers';
import { request } from './request';

/** The session as this page knows it; `expired` when it ended while the page was open. */
interface Session extends SessionView {
  readonly expired?: boolean;
}

/** Whether the server is set up, and who is signed in here. */
export function useSession() {
  return useQuery({
    queryKey: keys.session,
    queryFn: async () => {
      const session = await requestRemembered<Session>('/api/session');
      if (!session.user) forgetAnswers();
      return session;
    },
    staleTime: 60_000,
  });
}

/** The person signed in; only for components below the sign-in gate. Throws where nobody is. */
export function useUser(): UserView {
  const user = useSession().data?.user;
  if (!user) throw new Error('useUser outside the sign-in gate');
  return user;
}

/** Whether the server lays Word files out for exact page numbers. */
export function useExactPages(): boolean {
  return useSession().data?.exactPages ?? false;
}

/** Creates the administrator's account on a new server and signs in. */
export function useSetup() {
  const enter = useEnter();
  return useMutation({
    mutationFn: (body: z.input<typeof setupRequest>) => request('POST', '/api/setup', body),
    onSuccess: enter,
  });
}

/** Takes note that the server no longer knows the session: the sign-in page comes, the address stays. */
export function endSession(client: QueryClient): void {
  client.setQueryData<Session>(keys.session, (session) =>
    session?.user ? { ...session, user: null, expired: true } : session,
  );
}

/** Signs in with a user name and a password. */
export function useSignIn() {
  const enter = useEnter();
  return useMutation({
    mutationFn: (body: z.input<typeof signInRequest>) => request('POST', '/api/sessions', body),
    onSuccess: enter,
  });
}

/** Ends this session; what was read for it is forgotten. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request('DELETE', '/api/sessions/current'),
    onSuccess: () => {
      client.clear();
      forgetAnswers();
      client.setQueryData<Session>(keys.session, { setUp: true, user: null, exactPages: false });
    },
  });
}

function useEnter() {
  const client = useQueryClient();
  return async () => {
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== keys.session[0] });
    await client.refetchQueries({ queryKey: keys.session });
  };
}
