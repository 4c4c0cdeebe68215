import { PlanError } from '../../../shared/errors';
import {
  changePasswordRequest,
  createUserRequest,
  resetPasswordRequest,
  type UserAccountView,
  updateUserRequest,
} from '../../../shared/protocol/api';
import type { User } from '../../accounts/userDirectory';
import { errorMessages } from '../errorMessages';
import { presentUser } from '../presenters';
import { type Call, defineRoute, type Route } from '../route';
import { checkWithLimit } from '../signIn';

export const userRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/users',
    summary: 'All accounts',
    permission: 'administrator',
    status: 200,
    handle: ({ services }) => services.accounts.users.list().map(presentAccount),
  }),
  defineRoute({
    method: 'post',
    path: '/users',
    summary: 'Create an account with a first password',
    permission: 'administrator',
    status: 201,
    body: createUserRequest,
    async handle({ services, body }) {
      const user = await services.accounts.users.create(body);
      if (!user) throw new PlanError('conflict', errorMessages.usernameTaken);
      return presentAccount(user);
    },
  }),
  defineRoute({
    method: 'patch',
    path: '/users/{userId}',
    summary:
      'Change name or office, disable an account or enable it again; disabling ends its sessions and tokens',
    permission: 'administrator',
    status: 200,
    body: updateUserRequest,
    async handle(call) {
      const { users, sessions, tokens } = call.services.accounts;
      const { id } = getUser(call);
      if (call.body.disabled) refuseOneself(call, id);
      const user = await users.update(id, call.body);
      if (user.disabled) {
        await sessions.endAll(id);
        await tokens.revokeAll(id);
      }
      return presentAccount(user);
    },
  }),
  defineRoute({
    method: 'put',
    path: '/users/{userId}/password',
    summary: 'Give an account a new password; its sessions and tokens end',
    permission: 'administrator',
    status: 204,
    body: resetPasswordRequest,
    async handle(call) {
      const { users, sessions, tokens } = call.services.accounts;
      const { id } = getUser(call);
      await users.setPassword(id, call.body.password);
      await sessions.endAll(id);
      await tokens.revokeAll(id);
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/users/{userId}',
    summary: 'Remove an account; what the person wrote stays under their name',
    permission: 'administrator',
    status: 204,
    async handle(call) {
      const { users, sessions, tokens, members } = call.services.accounts;
      const { id } = getUser(call);
      refuseOneself(call, id);
      await users.remove(id);
      await sessions.endAll(id);
      await tokens.revokeAll(id);
      await members.removeEverywhere(id);
    },
  }),
  defineRoute({
    method: 'put',
    path: '/account/password',
    summary: 'Change the own password; the other sessions end',
    permission: 'signedIn',
    status: 204,
    body: changePasswordRequest,
    async handle({ services, identity, body, request, response }) {
      const { users, sessions } = services.accounts;
      const { userId, credentialId } = identity();
      const username = users.find(userId)?.username ?? '';
      const message = errorMessages.wrongCurrentPassword;
      await checkWithLimit(services, request, response, username, message, async () =>
        (await users.checkPassword(userId, body.currentPassword)) ? true : null,
      );
      await users.setPassword(userId, body.newPassword);
      await sessions.endAll(userId, credentialId);
    },
  }),
];

function presentAccount(user: User): UserAccountView {
  return { ...presentUser(user), disabled: user.disabled };
}

function getUser({ services, parameter }: Call): User {
  const user = services.accounts.users.find(parameter('userId'));
  if (!user || user.removed) throw new PlanError('not-found', errorMessages.userNotFound);
  return user;
}

function refuseOneself({ identity }: Call, id: string): void {
  if (identity().userId === id) throw new PlanError('conflict', errorMessages.notYourself);
}
