import { threadLink } from '../../shared/protocol/threadLink';
import type { UserDirectory } from '../accounts/userDirectory';
import type { Notice } from '../review/notice';
import type { PlanStore } from '../storage/planStore';
import type { MailSettings } from './mailSettings';
import { writeMail } from './mailTexts';
import type { Mail } from './mailTransport';
import type { OutgoingMail } from './outgoingMail';

/** Tells people by mail what they were told in the app. */
export type NoticeMail = (userIds: readonly string[], notice: Notice) => Promise<void>;

export interface NoticeMailOptions {
  readonly settings: MailSettings;
  readonly outgoing: OutgoingMail;
  readonly users: UserDirectory;
  readonly store: PlanStore;
  /** Whether somebody may still see what the notice is about. */
  readonly maySee: (userId: string, notice: Notice) => Promise<boolean>;
  /** How people reach the server, as https://plans.example.cn; null where that is not known. */
  readonly publicUrl: string | null;
}

/** Mails only those who gave an address and want this kind; their mail is queued when the promise resolves, not yet sent. */
export function createNoticeMail(options: NoticeMailOptions): NoticeMail {
  const { settings, outgoing, users, store, publicUrl } = options;
  const absolute = (path: string) => publicUrl && `${publicUrl}${path}`;
  return async (userIds, notice) => {
    const plan = await store.findPlan(notice.planId);
    if (!plan) return;
    const { kind, threadId, actorId, text, consultationId = null, dueAt = null } = notice;
    const facts = {
      kind,
      text,
      dueAt,
      title: plan.title,
      actor: actorId === null ? '' : (users.find(actorId)?.name ?? ''),
      round: consultationId !== null,
      link: absolute(pathOf(notice.planId, threadId, consultationId)),
      choicesLink: absolute('/account'),
    };
    const mails: Mail[] = [];
    for (const userId of userIds) {
      const wishes = await settings.find(userId);
      const user = users.find(userId);
      if (!wishes?.kinds.includes(kind) || !user || user.disabled || user.removed) continue;
      if (!(await options.maySee(userId, notice))) continue;
      mails.push({ recipient: wishes.address, ...writeMail(wishes.language, facts) });
    }
    await outgoing.queue(mails);
  };
}

function pathOf(planId: string, threadId: string | null, consultationId: string | null): string {
  if (consultationId !== null) return `/consultations/${encodeURIComponent(consultationId)}`;
  return threadId === null ? `/plans/${encodeURIComponent(planId)}` : threadLink(planId, threadId);
}
