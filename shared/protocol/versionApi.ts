import { z } from 'zod';
import { anchorSchema, type PersonView } from './api';

/** Requests and answers about versions and history. Times are ISO 8601 in UTC. */
export const createVersionRequest = z
  .object({
    /** The stage that the plan enters with it (讨论稿 …, or an own one); null keeps the plan's stage. Owners only. */
    stage: z.string().trim().min(1).max(30).nullable().default(null),
    /** A name of its own, beside the stage or instead of it. */
    label: z.string().trim().max(60).default(''),
    reason: z.string().trim().max(1000).default(''),
    /** Why it is frozen as 报批稿 although the check has open errors. */
    despiteErrors: z.string().trim().max(500).default(''),
  })
  .refine(({ stage, label }) => stage !== null || label !== '', { path: ['label'] });

/** One side of a comparison: `now`, a version's id, or `@` and a log position. */
const comparisonSide = z.string().max(100);
export const comparisonQuery = z.object({
  older: comparisonSide,
  newer: comparisonSide.default('now'),
  form: z.enum(['tracked', 'table']).default('tracked'),
});
export const blockAuthorsQuery = z.object({ older: comparisonSide, newer: comparisonSide.default('now') });
/** A stretch of a block, or of a cell. */
const writtenPlace = anchorSchema.omit({ quote: true });
export type WrittenPlace = z.infer<typeof writtenPlace>;
export const findWritersRequest = z.object({ places: z.array(writtenPlace).min(1).max(10_000) });

/** A frozen version: nothing of it ever changes. */
export interface VersionView {
  readonly id: string;
  /** The stage that it stands for; null for one with only a name. */
  readonly stage: string | null;
  readonly label: string;
  readonly reason: string;
  readonly author: PersonView;
  readonly createdAt: string;
  /** The log position that it holds everything up to. */
  readonly position: number;
  /** Characters of its text, without spaces. */
  readonly words: number;
  /** How many threads hung on it. */
  readonly threads: number;
  /** How many errors the check had, and why it was frozen all the same; null without any. */
  readonly openErrors: { readonly count: number; readonly reason: string } | null;
}

/** What one person did without a long pause; the plan as they left it is the one at `last`. */
export interface HistoryGroupView {
  /** Null for the server itself. */
  readonly author: PersonView | null;
  readonly from: string;
  readonly to: string;
  readonly first: number;
  readonly last: number;
  readonly added: number;
  readonly removed: number;
}

/** Words and who wrote them; `fromStart` ones stand there since the plan was made. */
export interface WrittenWordsView {
  readonly text: string;
  readonly author: PersonView | null;
  readonly time: string;
  readonly fromStart: boolean;
}

/** Who changed which block, by the ids of blocks and rows. */
export interface BlockAuthorsView {
  readonly people: readonly PersonView[];
  readonly blocks: Readonly<Record<string, readonly string[]>>;
}
