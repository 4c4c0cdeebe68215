import type { JSONContent } from '@tiptap/core';
import type { Finding } from '../../../../shared/checks/finding';
import type { CheckLists } from '../../../../shared/checks/lists/checkLists';
import type { PlanSettings } from '../../../../shared/schema/settings';

/** What changed among the top-level blocks of a plan: `deleteCount` of them from `index` on gave way to `blocks`. */
export interface BlockChange<Block> {
  readonly index: number;
  readonly deleteCount: number;
  readonly blocks: readonly Block[];
}

/** page → worker: brings the worker's copy of the plan up to date and asks for its findings. Settings and lists only when they changed. */
export interface CheckRequest {
  readonly version: number;
  readonly change: BlockChange<JSONContent>;
  readonly settings?: PlanSettings;
  readonly additions?: Partial<CheckLists>;
}

/** Where a place stands in the plan that was checked: in the top-level block `block`, `from` and `to` counted from the position before it. */
export interface Spot {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** The heading under which a finding stands: the top-level index of the block, −1 before the first, and how it prints. */
export interface Chapter {
  readonly block: number;
  readonly title: string;
}

/** A finding with its places in the editor's document; a spot is null where its block cannot be named. */
export interface PlacedFinding {
  /** Unique among the findings of a check; the same from one check to the next. */
  readonly id: string;
  readonly key: string;
  readonly finding: Finding;
  readonly spots: readonly (Spot | null)[];
  readonly chapter: Chapter;
}

/** worker → page: the findings of the plan as of `version`, or why there are none. */
export type CheckAnswer =
  | { readonly version: number; readonly findings: readonly PlacedFinding[] }
  | { readonly version: number; readonly failure: string };
