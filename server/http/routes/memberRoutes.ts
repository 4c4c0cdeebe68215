import { PlanError } from '../../../shared/errors';
import { type MemberView, setMemberRequest } from '../../../shared/protocol/api';
import type { Role } from '../../../shared/protocol/roles';
import type { User } from '../../accounts/userDirectory';
import { errorMessages } from '../errorMessages';
import { type Call, defineRoute, type Route } from '../route';

export const memberRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/people',
    summary: 'Everyone with an account, to share plans with',
    permission: 'signedIn',
    status: 200,
    handle: ({ services }) =>
      services.accounts.users
        .list()
        .filter((user) => !user.disabled)
        .map(presentColleague),
  }),
  defineRoute({
    method: 'get',
    path: '/plans/{id}/members',
    summary: 'Who has which role in a plan',
    permission: 'member',
    status: 200,
    handle({ services, parameter }): MemberView[] {
      const { members, users } = services.accounts;
      return members.list(parameter('id')).flatMap(({ userId, role }) => {
        const user = users.find(userId);
        return user ? [{ user: presentColleague(user), role }] : [];
      });
    },
  }),
  defineRoute({
    method: 'put',
    path: '/plans/{id}/members/{userId}',
    summary: 'Give a person a role in a plan, or another one',
    permission: 'owner',
    status: 204,
    body: setMemberRequest,
    async handle(call) {
      const { members, users } = call.services.accounts;
      const { planId, userId } = pathOf(call);
      const user = users.find(userId);
      if (!user || user.removed) throw new PlanError('not-found', errorMessages.userNotFound);
      keepAnOwner(call, call.body.role);
      await members.set(planId, userId, call.body.role);
      call.services.rooms.notify(planId, { type: 'members' });
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/plans/{id}/members/{userId}',
    summary: "Take a person's role in a plan away; their sockets close at once",
    permission: 'owner',
    status: 204,
    async handle(call) {
      const { planId, userId } = pathOf(call);
      keepAnOwner(call, null);
      await call.services.accounts.members.remove(planId, userId);
      call.services.rooms.notify(planId, { type: 'members' });
    },
  }),
];

function presentColleague({ id, name, office }: User): MemberView['user'] {
  return { id, name, office };
}

function pathOf({ parameter }: Call): { planId: string; userId: string } {
  return { planId: parameter('id'), userId: parameter('userId') };
}

/** Throws `conflict` when the person's new role would leave the plan without an owner. */
function keepAnOwner(call: Call, role: Role | null): void {
  const { planId, userId } = pathOf(call);
  const owners = call.services.accounts.members.list(planId).filter((member) => member.role === 'owner');
  if (role !== 'owner' && owners.length === 1 && owners[0]?.userId === userId)
    throw new PlanError('conflict', errorMessages.lastOwner);
}
