import type { ListedChapter } from '../../shared/plan/chapterList';
import type { PersonView, PlanView, ThreadView, UserView } from '../../shared/protocol/api';
import type { ChapterProgress } from '../../shared/protocol/chapterApi';
import type { ProposalView } from '../../shared/protocol/proposals';
import type { Role } from '../../shared/protocol/roles';
import type { User, UserDirectory } from '../accounts/userDirectory';
import { outsideName } from '../review/outsideAuthor';
import type { Proposal, Thread } from '../review/readThreads';
import type { PlanRecord } from '../storage/planStore';

/** What a colleague may know of an account, or of somebody without one whose name a Word file gives. */
export function presentPerson(users: UserDirectory, id: string): PersonView {
  return { id, name: outsideName(id) ?? users.find(id)?.name ?? '（未知）' };
}

export function presentUser({ id, name, username, office, administrator }: User): UserView {
  return { id, name, username, office, administrator };
}

export interface PlanSurroundings {
  readonly role: Role;
  readonly present: readonly PersonView[];
  readonly openThreads: number;
  readonly chapters?: ChapterProgress;
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

/** How far a plan with these chapters is. */
export function presentProgress(chapters: readonly ListedChapter[]): ChapterProgress {
  return {
    count: chapters.length,
    assigned: chapters.filter(({ office, person }) => office !== '' || person !== '').length,
    done: chapters.filter(({ status }) => status === 'done').length,
  };
}

export function presentThread(thread: Thread, users: UserDirectory): ThreadView {
  const { id, quote, nodeId, columnId, resolved, dueOn } = thread;
  const person = (userId: string | null) => (userId === null ? null : presentPerson(users, userId));
  return {
    id,
    author: {
      ...presentPerson(users, thread.createdBy),
      office: users.find(thread.createdBy)?.office ?? '',
    },
    quote,
    nodeId,
    columnId,
    resolved,
    settledBy: person(thread.settledBy),
    settledAt: presentOptionalTime(thread.settledAt),
    assignee: person(thread.assigneeId),
    dueOn,
    createdAt: presentTime(thread.createdAt),
    comments: thread.comments.map((comment) => ({
      id: comment.id,
      author: presentPerson(users, comment.authorId),
      text: comment.text,
      createdAt: presentTime(comment.createdAt),
      editedAt: presentOptionalTime(comment.editedAt),
      mentions: comment.mentions.map((userId) => presentPerson(users, userId)),
    })),
    proposal: thread.proposal && presentProposal(thread.proposal),
  };
}

function presentProposal({ undo: _, ...proposal }: Proposal): ProposalView {
  return proposal;
}

function presentOptionalTime(milliseconds: number | null): string | null {
  return milliseconds === null ? null : presentTime(milliseconds);
}

/** Milliseconds since 1970 as ISO 8601 in UTC. */
export function presentTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
