import { diffSequences } from '../../compare/diffSequences';
import type { CurrentBlock } from './currentBlocks';
import type { ReturnedParagraph } from './readReturned';

/** Shorter words of cells (新建, 预期性) stand in many: they are not taken for moved. */
const SHORTEST_MOVED = 8;

/**
 * The blocks of paragraphs that lost their marks, where their words are still the same: in the order that keeps most, then those that moved. `found`
 * has a place for every paragraph and is filled; `free` loses what was found.
 */
export function matchEqualWords(
  paragraphs: readonly ReturnedParagraph[],
  blocks: readonly CurrentBlock[],
  keyOf: { readonly paragraph: (words: string) => string; readonly block: (block: CurrentBlock) => string },
  found: (CurrentBlock | null)[],
  free: Set<CurrentBlock>,
): void {
  const match = (index: number, block: CurrentBlock) => {
    if (free.delete(block)) found[index] = block;
  };
  const left = blocks.filter((block) => free.has(block));
  const open = paragraphs.flatMap(({ words }, index) => (found[index] || words.trim() === '' ? [] : [index]));
  const paragraphKeys = open.map((index) => keyOf.paragraph((paragraphs[index] as ReturnedParagraph).words));
  const blockKeys = left.map(keyOf.block);
  for (const { kind, older, newer, count } of diffSequences(blockKeys, paragraphKeys))
    for (let offset = 0; kind === 'same' && offset < count; offset += 1)
      match(open[newer + offset] as number, left[older + offset] as CurrentBlock);
  const moved = new Map<string, CurrentBlock[]>();
  left.forEach((block, at) => {
    if (!free.has(block) || (block.isInTable && block.words.length < SHORTEST_MOVED)) return;
    const key = blockKeys[at] as string;
    const same = moved.get(key);
    if (same) same.push(block);
    else moved.set(key, [block]);
  });
  open.forEach((index, at) => {
    const block = found[index] ? undefined : moved.get(paragraphKeys[at] as string)?.shift();
    if (block) match(index, block);
  });
}
