import type { ProposedChange } from '../../protocol/proposals';

/** Who proposed words, and when. */
export interface ProposedBy {
  readonly author: string;
  readonly date: Date;
}

/** An open proposal that is to print as a tracked change where it hangs. */
export interface PrintedProposal extends ProposedBy {
  readonly change: ProposedChange;
  /** The words it was made upon; see `ProposalView`. */
  readonly original: string;
  /** The comment of its thread that says in words what it would have, for where it cannot print as a change. */
  readonly commentId: string;
}
