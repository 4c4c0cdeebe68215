import type { CurrentBlock } from './currentBlocks';
import type { ReturnedParagraph } from './readReturned';

/**
 * Cells between two known ones that are as many on both sides are those, however little their words have in common (新建 → 改扩建). `found`
 * is filled, `free` loses what was found.
 */
export function matchCells(
  paragraphs: readonly ReturnedParagraph[],
  blocks: readonly CurrentBlock[],
  isNew: (index: number) => boolean,
  order: ReadonlyMap<CurrentBlock, number>,
  found: (CurrentBlock | null)[],
  free: Set<CurrentBlock>,
): void {
  let known = -1;
  for (let index = 0; index < paragraphs.length; index += 1) {
    const at = found[index] ? order.get(found[index] as CurrentBlock) : undefined;
    if (at !== undefined) known = at;
    if (at !== undefined || !paragraphs[index]?.isInTable || !isNew(index)) continue;
    let end = index;
    while (end < paragraphs.length && !found[end]) end += 1;
    const cells = indexesBetween(index, end).filter((each) => paragraphs[each]?.isInTable && isNew(each));
    const gap = blocks.slice(known + 1, Math.max(known + 1, nextKnown(found, index, order, blocks.length)));
    const left = gap.filter((block) => free.has(block) && block.isInTable && block.words.trim() !== '');
    if (left.length === cells.length)
      cells.forEach((each, place) => {
        found[each] = left[place] as CurrentBlock;
        free.delete(left[place] as CurrentBlock);
      });
    index = end - 1;
  }
}

function indexesBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, place) => from + place);
}

/** The place of the first block that is known behind a paragraph; `end` where none is. */
export function nextKnown(
  found: readonly (CurrentBlock | null)[],
  index: number,
  order: ReadonlyMap<CurrentBlock, number>,
  end: number,
): number {
  for (let next = index + 1; next < found.length; next += 1) {
    const block = found[next];
    if (block) return order.get(block) ?? end;
  }
  return end;
}
