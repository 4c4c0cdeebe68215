import type { ProposedChange } from '../../../shared/protocol/proposals';

/** An open proposal, or a comment on a node, as the paper shows it. */
export interface ShownThread {
  readonly id: string;
  /** Null for a comment. */
  readonly change: ProposedChange | null;
  readonly original: string;
  /** The block or row that it concerns, where it stands on no words. */
  readonly nodeId: string | null;
  /** Who proposes it, and in which colour (six-digit hex). */
  readonly name: string;
  readonly colour: string;
}
