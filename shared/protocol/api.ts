import { z } from 'zod';
import type { Loss } from '../plan/plan';
import { ROLES, type Role } from './roles';

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
});
export const setMemberRequest = z.object({ role: z.enum(ROLES) });
export const anchorSchema = z.object({
  quote: z.string().max(2000),
  /** The id of the block (textblock with an id, or the data row's id plus column for cells) that holds the words. */
  blockId: z.string().max(100),
  /** For a cell: the id of its column; then `blockId` is the row's. */
  columnId: z.string().max(100).nullish(),
  /** Offsets inside the textblock as ProseMirror counts them: one a UTF-16 unit, one an inline atom. */
  from: z.number().int().min(0),
  to: z.number().int().min(0),
});
export type Anchor = z.infer<typeof anchorSchema>;
export const createThreadRequest = z.object({
  text: z.string().trim().min(1).max(5000),
  anchor: anchorSchema.nullable().default(null),
});
export const createReplyRequest = z.object({ text: z.string().trim().min(1).max(5000) });
export const updateThreadRequest = z.object({ resolved: z.boolean() });

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
export interface PersonView {
  readonly id: string;
  readonly name: string;
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
}
export interface ThreadView {
  readonly id: string;
  readonly quote: string | null;
  readonly resolved: boolean;
  readonly createdAt: string;
  /** The first is the comment that opened the thread. */
  readonly comments: readonly CommentView[];
}
export interface ErrorView {
  readonly error: { readonly code: string; readonly message: string };
}
