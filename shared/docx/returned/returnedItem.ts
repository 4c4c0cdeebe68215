import type { Anchor } from '../../protocol/anchor';
import type { ProposedChange } from '../../protocol/proposals';

/** Something that a returned file brings; `key` is the same when the same comes again. */
export type ReturnedItem = ReturnedComment | ReturnedReply | ReturnedProposal;

interface Item {
  readonly key: string;
  /** As written; '' where the file does not say. */
  readonly author: string;
  /** ISO 8601 as written, or null. */
  readonly date: string | null;
}

export interface ReturnedComment extends Item {
  readonly kind: 'comment';
  /** Null for a comment whose words are gone; `quote` then tells them. */
  readonly anchor: Anchor | null;
  readonly quote: string | null;
  /** Words that only a proposal of the same file has, where the comment is about those: it belongs below that proposal. */
  readonly onAddition?: string | null;
  readonly resolved: boolean;
  readonly text: string;
  readonly replies: readonly {
    readonly author: string;
    readonly date: string | null;
    readonly text: string;
  }[];
}

/** An answer in a thread that the plan has. */
export interface ReturnedReply extends Item {
  readonly kind: 'reply';
  readonly threadId: string;
  readonly text: string;
}

export interface ReturnedProposal extends Item {
  readonly kind: 'proposal';
  readonly anchor: Anchor;
  readonly change: ProposedChange;
  readonly note: string;
}

/** A comment that the plan has and that went out with the file. */
export interface KnownComment {
  readonly id: string;
  readonly threadId: string;
  readonly author: string;
  readonly text: string;
}
