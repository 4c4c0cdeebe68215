import type { ProposedChange } from '../../../shared/protocol/proposals';

/** An open proposal as the paper shows it. */
export interface ShownProposal {
  readonly id: string;
  readonly change: ProposedChange;
  readonly original: string;
  /** The block or row that it concerns, where it stands on no words. */
  readonly nodeId: string | null;
  /** Who proposes it, and in which colour (six-digit hex). */
  readonly name: string;
  readonly colour: string;
}
