import type { PersonView, PlanView, ThreadView, UserView } from '../../shared/protocol/api';
import type { Role } from '../../shared/protocol/roles';
import type { User, UserDirectory } from '../accounts/userDirectory';
import type { Thread } from '../review/threads';
import type { PlanRecord } from '../storage/planStore';

/** What a colleague may know of an account. */
export function presentPerson(users: UserDirectory, id: string): PersonView {
  return { id, name: users.find(id)?.name ?? '（未知）' };
}

export function presentUser({ id, name, username, office, administrator }: User): UserView {
  return { id, name, username, office, administrator };
}

export interface PlanSurroundings {
  readonly role: Role;
  readonly present: readonly PersonView[];
  readonly openThreads: number;
  readonly users: UserDirectory;
}

export function presentPlan(plan: PlanRecord, { users, ...surroundings }: PlanSurroundings): PlanView {
  return {
    id: plan.id,
    title: plan.title,
    stage: plan.stage,
    createdAt: presentTime(plan.createdAt),
    changedAt: presentTime(plan.changedAt),
    changedBy: plan.changedBy === null ? null : presentPerson(users, plan.changedBy),
    ...surroundings,
  };
}

export function presentThread(thread: Thread, users: UserDirectory): ThreadView {
  return {
    id: thread.id,
    quote: thread.quote,
    resolved: thread.resolved,
    createdAt: presentTime(thread.createdAt),
    comments: thread.comments.map(({ id, authorId, text, createdAt }) => ({
      id,
      author: presentPerson(users, authorId),
      text,
      createdAt: presentTime(createdAt),
    })),
  };
}

/** Milliseconds since 1970 as ISO 8601 in UTC. */
export function presentTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
