import type { Accounts } from '../accounts/accounts';
import type { Consultation, Consultations } from '../consultations/consultations';
import type { Opinions } from '../consultations/opinions';
import { waitingParties } from '../consultations/waitingParties';
import { chinaDay, chinaHour, daysUntil, endOfChinaDay } from '../review/chinaTime';
import type { Notifications } from '../review/notifications';
import type { Threads } from '../review/threads';
import type { ReminderStage, SentReminders } from './sentReminders';

export interface RemindersOptions {
  readonly accounts: Pick<Accounts, 'members' | 'recycleBin'>;
  readonly consultations: Consultations;
  readonly opinions: Opinions;
  readonly threads: Threads;
  readonly notifications: Notifications;
  readonly sent: SentReminders;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Nobody is reminded before this hour of the morning in China. */
const FIRST_HOUR = 8;
const NEAR_DAYS = 2;
const HALF_DAY = 12 * 60 * 60 * 1000;
const DAY = 2 * HALF_DAY;

/**
 * Gives the function that reminds of deadlines, each two days before (or as soon as it can later) and on the day (SPEC REV-13): rounds of
 * consultation, those asked who have not answered and the plan's owners; comments with a day, whoever is to deal with them.
 * Called as often as one likes; nobody is told twice.
 */
export function createReminders(options: RemindersOptions): () => Promise<void> {
  const { accounts, consultations, threads, notifications, sent, now } = options;

  async function remindRound(round: Consultation): Promise<void> {
    const stage = stageOf(chinaDay(round.deadline), now());
    if (!stage || accounts.recycleBin.find(round.planId)) return;
    // Whoever was asked a moment ago need not be told again that it ends soon.
    if (stage === 'near' && now() - round.createdAt < HALF_DAY) return;
    if (!(await sent.claim(`round ${round.id}`, stage))) return;
    const waiting = await waitingParties(options, round);
    const notice = {
      kind: 'deadline' as const,
      planId: round.planId,
      threadId: null,
      actorId: null,
      consultationId: round.id,
      dueAt: round.deadline,
    };
    const asked = waiting.flatMap(({ userId }) => (userId === null ? [] : [userId]));
    await notifications.notify(asked, { ...notice, text: '' });
    if (waiting.length === 0) return;
    const owners = accounts.members
      .list(round.planId)
      .filter(({ userId, role }) => role === 'owner' && !asked.includes(userId))
      .map(({ userId }) => userId);
    const names = waiting.map(({ name }) => name).join('、');
    await notifications.notify(owners, { ...notice, text: names });
  }

  async function remindAssignees(): Promise<void> {
    const last = chinaDay(now() + NEAR_DAYS * DAY);
    for (const { id, planId, assigneeId, dueOn, text } of await threads.listDue(last)) {
      const stage = stageOf(dueOn, now());
      if (!stage || accounts.recycleBin.find(planId)) continue;
      if (!(await sent.claim(`thread ${id} ${assigneeId} ${dueOn}`, stage))) continue;
      const dueAt = endOfChinaDay(dueOn);
      await notifications.notify([assigneeId], {
        kind: 'deadline',
        planId,
        threadId: id,
        actorId: null,
        text,
        dueAt,
      });
    }
  }

  return async () => {
    if (chinaHour(now()) < FIRST_HOUR) return;
    for (const round of consultations.listRunning()) await remindRound(round);
    await remindAssignees();
  };
}

function stageOf(day: string, now: number): ReminderStage | null {
  const left = daysUntil(day, now);
  if (left === 0) return 'today';
  return left > 0 && left <= NEAR_DAYS ? 'near' : null;
}
