import type { JSONContent } from '@tiptap/core';
import type { ProposedChange } from '../../shared/protocol/proposals';

/** A proposal as the document needs it. */
export interface PlacedProposal {
  readonly id: string;
  readonly change: ProposedChange;
  /** The words it was made upon. */
  readonly original: string;
  /** The block or row it concerns, where it stands on no words. */
  readonly nodeId: string | null;
}

/** What is to be accepted: other words than the proposed ones, and the words that may be replaced if not the original ones. */
export interface Acceptance extends PlacedProposal {
  readonly text?: string | undefined;
  readonly expected?: string | undefined;
}

/** What taking an acceptance back needs. `at` is a Yjs relative position, as JSON, for words of which nothing was left. */
export type ProposalUndo =
  | { readonly type: 'words'; readonly before: string; readonly after: string; readonly at: unknown }
  | BlockUndo;

export type ChangeResult =
  | { readonly type: 'done'; readonly undo: ProposalUndo }
  /** Nothing was touched; what stands there now, null when it is gone. */
  | { readonly type: 'changed'; readonly current: string | null };

/** What taking back an accepted change of whole blocks or rows needs. */
export type BlockUndo =
  | { readonly type: 'added'; readonly nodes: readonly { readonly id: string; readonly words: string }[] }
  /** `node` stood behind its sibling with the id `behind`, at this place in its parent (null: the body). */
  | {
      readonly type: 'removed';
      readonly node: JSONContent;
      readonly parentId: string | null;
      readonly at: number;
      readonly behind: string | null;
    };
