import { profileOf, similarity } from '../../compare/similarity';
import { findContentsEntries } from './contentsEntries';
import type { CurrentBlock, CurrentPlan } from './currentBlocks';
import { matchCells, nextKnown } from './matchCells';
import { matchEqualWords } from './matchEqualWords';
import type { ReturnedParagraph } from './readReturned';

/** Which block a returned paragraph is; `after` is the last block known before it, for one that is new. */
export interface MatchedParagraph {
  readonly paragraph: ReturnedParagraph;
  readonly block: CurrentBlock | null;
  readonly after: CurrentBlock | null;
}

/** Words less alike than this are other words. */
const ALIKE = 0.5;

/**
 * Finds the block of every paragraph: by its mark, by equal words, then between blocks that were found by how alike they are. What the
 * file prints beside blocks is left out. `wordsOf` says how a block reads in such a file.
 */
export function matchParagraphs(
  paragraphs: readonly ReturnedParagraph[],
  { blocks, furniture }: CurrentPlan,
  hashOf: (words: string) => string,
  wordsOf: (block: CurrentBlock) => string = ({ words }) => words,
): readonly MatchedParagraph[] {
  const byName = new Map(blocks.map((block) => [block.name, block]));
  const free = new Set(blocks);
  const found: (CurrentBlock | null)[] = paragraphs.map(({ mark }) => {
    const block = mark ? byName.get(mark.block) : undefined;
    return block && free.delete(block) ? block : null;
  });
  const keyOf = { paragraph: hashOf, block: (block: CurrentBlock) => hashOf(wordsOf(block)) };
  matchEqualWords(paragraphs, blocks, keyOf, found, free);
  const isContentsEntry = findContentsEntries(blocks);
  const isNew = (index: number) => {
    const { words, mark } = paragraphs[index] as ReturnedParagraph;
    if (found[index] || mark || words.trim() === '') return false;
    return !furniture.has(hashOf(words)) && !isContentsEntry(words);
  };
  const order = new Map(blocks.map((block, index) => [block, index]));
  matchCells(paragraphs, blocks, isNew, order, found, free);
  let after: CurrentBlock | null = null;
  return paragraphs.flatMap((paragraph, index): MatchedParagraph[] => {
    let block = found[index] ?? null;
    if (!block && isNew(index)) {
      block = findAlike(
        paragraph.words,
        blocks,
        free,
        order.get(after as CurrentBlock) ?? -1,
        nextKnown(found, index, order, blocks.length),
      );
      if (block) free.delete(block);
      else return [{ paragraph, block: null, after }];
    }
    if (!block) return [];
    after = block;
    return [{ paragraph, block, after }];
  });
}

function findAlike(
  words: string,
  blocks: readonly CurrentBlock[],
  free: ReadonlySet<CurrentBlock>,
  from: number,
  to: number,
): CurrentBlock | null {
  const profile = profileOf(words);
  let [best, most]: [CurrentBlock | null, number] = [null, ALIKE];
  for (const block of blocks.slice(from + 1, Math.max(from + 1, to))) {
    if (!free.has(block)) continue;
    const alike = similarity(profile, profileOf(block.words));
    if (alike > most) [best, most] = [block, alike];
  }
  return best;
}
