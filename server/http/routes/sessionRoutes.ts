import { PlanError } from '../../../shared/errors';
import { setupRequest, signInRequest } from '../../../shared/protocol/api';
import { SAMPLE_MAP } from '../../../shared/sample/sampleMap';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { createPlanSeed } from '../../files/planSeed';
import { addPlan } from '../addPlan';
import { errorMessages } from '../errorMessages';
import { presentUser } from '../presenters';
import { defineRoute, type Route } from '../route';
import { setCookies, signIn } from '../signIn';

export const sessionRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/setup',
    summary: 'Create the first account, the administrator, with the sample plan in the library; signs in',
    permission: 'anyone',
    status: 201,
    body: setupRequest,
    async handle({ services, body, request, response }) {
      const user = await services.accounts.users.createFirst(body);
      if (!user) throw new PlanError('already-set-up', errorMessages.alreadySetUp);
      const plan = services.newId();
      const map = await services.images.add(plan, Buffer.from(SAMPLE_MAP, 'base64'), user.id);
      const sample = createSamplePlan(services.newId, map.source);
      await addPlan(services, createPlanSeed(sample), '示例规划', user.id, plan);
      return presentUser(await signIn(services, request, response, body));
    },
  }),
  defineRoute({
    method: 'post',
    path: '/sessions',
    summary: 'Sign in; sets the session cookie',
    permission: 'anyone',
    status: 201,
    body: signInRequest,
    handle: async ({ services, body, request, response }) =>
      presentUser(await signIn(services, request, response, body)),
  }),
  defineRoute({
    method: 'delete',
    path: '/sessions/current',
    summary: 'Sign out',
    permission: 'signedIn',
    status: 204,
    async handle({ services, request, response }) {
      setCookies(response, await services.accounts.sessions.end(request.headers.cookie));
    },
  }),
  defineRoute({
    method: 'get',
    path: '/session',
    summary: 'Whether the server is set up and who is signed in; prolongs the session',
    permission: 'anyone',
    status: 200,
    async handle({ services, caller, request, response }) {
      const { users, sessions } = services.accounts;
      const session = await sessions.find(request.headers.cookie, true);
      setCookies(response, session?.cookies ?? []);
      const user = caller && users.find(caller.userId);
      return {
        setUp: users.isSetUp(),
        user: user ? presentUser(user) : null,
        exactPages: services.files.exactPages,
      };
    },
  }),
];
