import {
  type NotificationsView,
  type NotificationView,
  notificationChoicesRequest,
  readNotificationsRequest,
} from '../../../shared/protocol/notifications';
import type { StoredNotification } from '../../review/notifications';
import { presentPerson, presentTime } from '../presenters';
import { type Call, defineRoute, type Route } from '../route';

export const notificationRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/notifications',
    summary: 'What one was told, newest first, and how much of it is unread',
    permission: 'signedIn',
    status: 200,
    async handle(call): Promise<NotificationsView> {
      const stored = await call.services.notifications.list(call.identity().userId);
      const shown = await Promise.all(stored.map((each) => present(call, each)));
      const items = shown.filter((each) => each !== null);
      return { items, unread: items.filter(({ read }) => !read).length };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/notifications/read',
    summary: 'Mark some as read, or with `ids` null all of them',
    permission: 'signedIn',
    status: 204,
    body: readNotificationsRequest,
    handle: ({ services, identity, body }) => services.notifications.markRead(identity().userId, body.ids),
  }),
  defineRoute({
    method: 'get',
    path: '/notifications/choices',
    summary: 'Which kinds one wants to be told about',
    permission: 'signedIn',
    status: 200,
    handle: ({ services, identity }) => services.notifications.choices(identity().userId),
  }),
  defineRoute({
    method: 'patch',
    path: '/notifications/choices',
    summary: 'Switch kinds on or off',
    permission: 'signedIn',
    status: 204,
    body: notificationChoicesRequest,
    handle: ({ services, identity, body }) => services.notifications.choose(identity().userId, body),
  }),
];

/** Null for plans that the person may not see any more. */
async function present(
  { services: { accounts, store }, identity }: Call,
  { id, kind, planId, threadId, actorId, text, createdAt, readAt }: StoredNotification,
): Promise<NotificationView | null> {
  const plan = await store.findPlan(planId);
  if (!plan || !(await accounts.access.roleOf(identity().userId, planId))) return null;
  return {
    id,
    kind,
    plan: { id: planId, title: plan.title },
    threadId,
    actor: actorId === null ? null : presentPerson(accounts.users, actorId),
    text,
    createdAt: presentTime(createdAt),
    read: readAt !== null,
  };
}
