import { CELL_END } from '../../../shared/compare/comparison';
import { printWhole } from '../../../shared/compare/printWhole';
import type { OpinionAnswer } from '../../../shared/consultation/opinion';
import type { ThreadView } from '../../../shared/protocol/api';
import { listShown, type ShownBlock } from '../versions/comparison/listShown';
import type { ComparedStates } from '../versions/comparison/useComparison';

/** A change of the current draft that may answer an opinion. */
export interface AnswerChoice extends OpinionAnswer {
  /** What reads there now. */
  readonly words: string;
  /** The headings above it, '' for a proposal. */
  readonly place: string;
}

const LONGEST = 40;

/**
 * All that was changed since the text was frozen, in the order of the draft: blocks, rows of tables, and proposals that were accepted since
 * (`openedAt`, ISO 8601). Blocks that went are none: there is nothing left to go to.
 */
export function listAnswers(
  { comparison }: ComparedStates,
  threads: readonly ThreadView[],
  openedAt: string,
): readonly AnswerChoice[] {
  const blocks = listShown(comparison)
    .filter(({ changed, block }) => changed && block.move?.place !== 'from')
    .flatMap((shown) => [...blockChoices(shown, comparison), ...rowChoices(shown)]);
  const proposals = threads
    .filter(({ proposal, settledAt }) => proposal?.state === 'accepted' && (settledAt ?? '') >= openedAt)
    .map(({ id, quote, proposal }) => ({
      kind: 'proposal' as const,
      id,
      words: shorten(proposal?.acceptedText ?? proposedWords(proposal) ?? quote ?? ''),
      place: '',
    }));
  return [...blocks, ...proposals];
}

function blockChoices({ block, place }: ShownBlock, { newer }: ComparedStates['comparison']): AnswerChoice[] {
  return block.newer.flatMap((node) =>
    typeof node.attrs.id === 'string'
      ? [{ kind: 'block' as const, id: node.attrs.id, words: shorten(printWhole(node, newer)), place }]
      : [],
  );
}

function rowChoices({ block, place }: ShownBlock): AnswerChoice[] {
  return (block.table?.rows ?? []).flatMap(({ status, newer }) => {
    if (status === 'same' || !newer) return [];
    const words = [...newer.cells.values()].map((cell) => cell.textContent).join(CELL_END);
    return [{ kind: 'block' as const, id: newer.id, words: shorten(words), place }];
  });
}

function proposedWords(proposal: ThreadView['proposal']): string | null {
  const change = proposal?.change;
  if (change?.type === 'words') return change.replacement;
  return change?.type === 'insert' ? change.words : null;
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
