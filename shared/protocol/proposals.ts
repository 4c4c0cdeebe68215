import { z } from 'zod';
import { anchorSchema } from './anchor';

/** Proposals 建议修改: what somebody would have the words be. Times are ISO 8601 in UTC. */
const LONGEST_WORDS = 5000;
const MOST_BLOCKS = 50;
const MOST_CELLS = 60;
const MOST_AT_ONCE = 5000;

const side = z.enum(['before', 'after']);
const words = z.string().max(LONGEST_WORDS);

/**
 * What is to happen at the anchor. `words` replaces the anchored words (by nothing: deletes them), `insert` adds words beside the anchored
 * character; the others concern the block or row that the anchor names: new paragraphs or a new row beside it, or its removal.
 */
const proposedChange = z.discriminatedUnion('type', [
  z.object({ type: z.literal('words'), replacement: words }),
  z.object({ type: z.literal('insert'), side, words: words.min(1) }),
  z.object({ type: z.literal('addBlocks'), side, blocks: z.array(words.min(1)).min(1).max(MOST_BLOCKS) }),
  z.object({ type: z.literal('removeBlock') }),
  z.object({
    type: z.literal('addRow'),
    side,
    cells: z.array(z.object({ columnId: z.string().max(100), text: words })).max(MOST_CELLS),
  }),
  z.object({ type: z.literal('removeRow') }),
]);
export type ProposedChange = z.infer<typeof proposedChange>;

export const createProposalRequest = z.object({
  anchor: anchorSchema,
  change: proposedChange,
  /** Why; may be left out. */
  note: z.string().trim().max(LONGEST_WORDS).default(''),
});

const ids = z.array(z.string().max(100)).min(1).max(MOST_AT_ONCE);
export const acceptProposalsRequest = z.object({
  proposals: z
    .array(
      z.object({
        id: z.string().max(100),
        /** Other words than the proposed ones: accepted with changes. */
        text: words.optional(),
        /** The words that stand there now, as the editor saw them; without it they must be those that were proposed upon. */
        expected: z.string().max(20_000).optional(),
      }),
    )
    .min(1)
    .max(MOST_AT_ONCE),
});
export const declineProposalsRequest = z.object({ ids, reason: z.string().trim().min(1).max(2000) });
export const proposalIdsRequest = z.object({ ids });

export type ProposalState = 'open' | 'accepted' | 'declined' | 'withdrawn';

export interface ProposalView {
  readonly change: ProposedChange;
  /** The words it was made upon; inline atoms (a cited value, a line break) stand as U+FFFC, the cells of a row are parted by tabs. */
  readonly original: string;
  readonly state: ProposalState;
  /** Why it was declined. */
  readonly reason: string | null;
  /** The words that were put in when it was accepted with changes. */
  readonly acceptedText: string | null;
}

/** A proposal whose words are not any more what it was made upon: nothing was changed. `current` is null when they are gone. */
export interface ChangedMeanwhile {
  readonly id: string;
  readonly current: string | null;
}
export interface AcceptedView {
  readonly accepted: readonly string[];
  readonly changed: readonly ChangedMeanwhile[];
}
export interface ReopenedView {
  readonly reopened: readonly string[];
  readonly changed: readonly ChangedMeanwhile[];
}
