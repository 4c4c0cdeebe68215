import { type MailSettingsView, mailSettingsRequest } from '../../../shared/protocol/mailSettings';
import {
  type NotificationsView,
  type NotificationView,
  notificationChoicesRequest,
  readNotificationsRequest,
} from '../../../shared/protocol/notifications';
import { maySeeNotice } from '../../review/maySeeNotice';
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
  defineRoute({
    method: 'get',
    path: '/notifications/mail',
    summary: 'Where one wants mail and about what, and whether this server can send any',
    permission: 'signedIn',
    status: 200,
    async handle({ services, identity }): Promise<MailSettingsView> {
      const wishes = await services.mailSettings.find(identity().userId);
      return {
        available: services.mailAvailable,
        address: wishes?.address ?? '',
        kinds: wishes?.kinds ?? [],
      };
    },
  }),
  defineRoute({
    method: 'put',
    path: '/notifications/mail',
    summary: 'Set where one wants mail and about what; an empty address for none',
    permission: 'signedIn',
    status: 204,
    body: mailSettingsRequest,
    handle: ({ services, identity, body }) => services.mailSettings.save(identity().userId, body),
  }),
];

/** Null for plans and rounds that the person may not see any more. */
async function present(
  { services: { accounts, store, consultations }, identity }: Call,
  { readAt, actorId, planId, createdAt, dueAt, ...notice }: StoredNotification,
): Promise<NotificationView | null> {
  const plan = await store.findPlan(planId);
  const { access, recycleBin } = accounts;
  const { consultationId } = notice;
  const rights = { access, recycleBin, consultations };
  if (!plan || !(await maySeeNotice(rights, identity().userId, { planId, consultationId }))) return null;
  return {
    ...notice,
    plan: { id: planId, title: plan.title },
    actor: actorId === null ? null : presentPerson(accounts.users, actorId),
    createdAt: presentTime(createdAt),
    dueAt: dueAt === null ? null : presentTime(dueAt),
    read: readAt !== null,
  };
}
