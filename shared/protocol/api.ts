import { z } from 'zod';
import type { Loss } from '../plan/plan';
import type { PlanContents } from '../plan/planContents';
import { anchorSchema } from './anchor';
import type { ChapterProgress } from './chapterApi';
import type { PersonView } from './person';
import type { ProposalView } from './proposals';
import { ROLES, type Role } from './roles';

export { type Anchor, anchorSchema } from './anchor';
export type { PersonView } from './person';

/** Requests and answers of the HTTP API (JSON); errors are `{"error":{"code","message"}}`. Times are ISO 8601 in UTC. */
const name = z.string().trim().min(1).max(100);
export const MAXIMUM_TITLE = 200;
const password = z.string().min(8).max(128);
/** Letters of any script (张三, li.si), digits and . _ - */
const username = z
  .string()
  .trim()
  .min(2)
  .max(30)
  .regex(/^[\p{L}\p{M}\p{N}._-]+$/u);
export const setupRequest = z.object({ name, username, password });
export const signInRequest = z.object({ username: z.string().max(200), password: z.string().max(1000) });
export const createTokenRequest = z.object({ label: z.string().trim().min(1).max(100) });
export const createUserRequest = setupRequest.extend({ office: z.string().trim().max(100).default('') });
export const updateUserRequest = z.object({
  name: name.optional(),
  office: z.string().trim().max(100).optional(),
  disabled: z.boolean().optional(),
});
export const resetPasswordRequest = z.object({ password });
export const changePasswordRequest = z.object({
  currentPassword: z.string().max(1000),
  newPassword: password,
});
export const createPlanRequest = z.object({
  title: z.string().trim().min(1).max(MAXIMUM_TITLE),
  template: z.string().max(50).optional(),
});
export const updatePlanRequest = z.object({
  title: z.string().trim().min(1).max(MAXIMUM_TITLE).optional(),
  stage: z.string().trim().max(30).optional(),
});
export const exportQuery = z.object({
  format: z.string().max(10).default('docx'),
  style: z.enum(['plan', 'official']).default('plan'),
  /** `exact` takes the page numbers of a Word file from a layout where the server can make one. */
  pages: z.enum(['exact', 'estimated']).default('estimated'),
  /** Whether a Word file has the comments. */
  comments: z.enum(['0', '1']).default('0'),
  /** Whether a Word file has open proposals and what was tracked as tracked changes; else what was tracked counts as accepted. */
  changes: z.enum(['accepted', 'tracked']).default('accepted'),
});
export const importQuery = z.object({
  /** What becomes of tracked changes in a Word file. */
  changes: z.enum(['accept', 'propose']).default('accept'),
});
export const setMemberRequest = z.object({ role: z.enum(ROLES) });
const comment = {
  text: z.string().trim().min(1).max(5000),
  /** Members of the plan that the words name with @. */
  mentions: z.array(z.string().max(100)).max(50).default([]),
};
export const createThreadRequest = z.object({ ...comment, anchor: anchorSchema.nullable().default(null) });
export const createReplyRequest = z.object(comment);
export const updateThreadRequest = z.object({
  resolved: z.boolean().optional(),
  /** Who is to deal with it, a member of the plan; null for nobody. */
  assigneeId: z.string().max(100).nullable().optional(),
  /** Until when, YYYY-MM-DD. */
  dueOn: z.iso.date().nullable().optional(),
});

export interface UserView {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly office: string;
  readonly administrator: boolean;
}
/** An account as the administrator sees it; a disabled one cannot sign in. */
export interface UserAccountView extends UserView {
  readonly disabled: boolean;
}
/** An access token without its secret, which is shown only when it is made. */
export interface TokenView {
  readonly id: string;
  readonly label: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}
/** GET /api/session: `{setUp: false}` while no account exists, `user` null when not signed in. */
export interface SessionView {
  readonly setUp: boolean;
  readonly user: UserView | null;
  /** Whether exports with `pages=exact` are laid out, which takes some seconds. */
  readonly exactPages: boolean;
}
export interface PlanView {
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly role: Role;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly changedBy: PersonView | null;
  /** Who has the plan open now. */
  readonly present: readonly PersonView[];
  readonly openThreads: number;
  /** How far it is; in lists only. */
  readonly chapters?: ChapterProgress;
}
/** A plan that was deleted and can be restored. */
export interface RecycledPlanView {
  readonly id: string;
  readonly title: string;
  readonly deletedAt: string;
  readonly deletedBy: PersonView | null;
}
export interface TemplateView {
  readonly id: string;
  readonly title: string;
}
export interface ImportView {
  readonly id: string;
  readonly losses: readonly Loss[];
  /** How many comments and proposals came with the file. */
  readonly threads: number;
  /** What was recognised in the file. */
  readonly contents: PlanContents;
  /** Whether the file has a title of its own; else the library shows the file's name. */
  readonly titled: boolean;
}
export interface MemberView {
  readonly user: PersonView & { readonly office: string };
  readonly role: Role;
}
export interface CommentView {
  readonly id: string;
  readonly author: PersonView;
  readonly text: string;
  readonly createdAt: string;
  /** When its author last rewrote it. */
  readonly editedAt: string | null;
  readonly mentions: readonly PersonView[];
}
export interface ThreadView {
  readonly id: string;
  readonly author: PersonView & { readonly office: string };
  readonly quote: string | null;
  /** The node it hangs on where words cannot be marked: a chart, a chip, a block, a row; `columnId` names a cell of that row. */
  readonly nodeId: string | null;
  readonly columnId: string | null;
  readonly resolved: boolean;
  readonly settledBy: PersonView | null;
  readonly settledAt: string | null;
  readonly assignee: PersonView | null;
  /** YYYY-MM-DD */
  readonly dueOn: string | null;
  readonly createdAt: string;
  /** The first opened the thread; a proposal may have none. */
  readonly comments: readonly CommentView[];
  readonly proposal: ProposalView | null;
}
export interface ErrorView {
  readonly error: { readonly code: string; readonly message: string };
}
