import { PlanError } from '../../../shared/errors';
import { createTokenRequest, type TokenView } from '../../../shared/protocol/api';
import { errorMessages } from '../errorMessages';
import { presentTime } from '../presenters';
import { defineRoute, type Route } from '../route';

export const tokenRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/tokens',
    summary: 'Make an access token for scripts; this is the only time it is shown',
    permission: 'signedIn',
    status: 201,
    body: createTokenRequest,
    handle: ({ services, body, identity }) => services.accounts.tokens.create(identity().userId, body.label),
  }),
  defineRoute({
    method: 'get',
    path: '/tokens',
    summary: 'The access tokens of the person signed in, without their secrets',
    permission: 'signedIn',
    status: 200,
    async handle({ services, identity }): Promise<TokenView[]> {
      const tokens = await services.accounts.tokens.list(identity().userId);
      return tokens.map(({ id, label, createdAt, lastUsedAt }) => ({
        id,
        label,
        createdAt: presentTime(createdAt),
        lastUsedAt: lastUsedAt === null ? null : presentTime(lastUsedAt),
      }));
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/tokens/{tokenId}',
    summary: 'End an access token; its sockets close',
    permission: 'signedIn',
    status: 204,
    async handle({ services, identity, parameter }) {
      const found = await services.accounts.tokens.revoke(identity().userId, parameter('tokenId'));
      if (!found) throw new PlanError('not-found', errorMessages.tokenNotFound);
    },
  }),
];
