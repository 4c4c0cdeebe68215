import type { CurrentBlock } from './currentBlocks';
import type { MatchedParagraph } from './matchParagraphs';

/** A block that somebody moved in a returned file, with the one that stands before it there, null for none. */
export interface MovedBlock {
  readonly block: CurrentBlock;
  readonly after: CurrentBlock | null;
}

/** The fewest blocks whose moving makes the order of a returned file of that in which they went out; cells and what has lost its mark are left out. */
export function findMovedBlocks(
  matched: readonly MatchedParagraph[],
  exported: ReadonlyMap<string, string>,
): readonly MovedBlock[] {
  const order = new Map([...exported.keys()].map((name, index) => [name, index]));
  const back = matched.flatMap(({ paragraph, block }) => {
    const place = block && order.get(block.name);
    const isMarked = block !== null && paragraph.mark?.block === block.name && !paragraph.isInTable;
    return isMarked && place !== undefined && place !== null ? [{ block, place }] : [];
  });
  const kept = longestRise(back.map(({ place }) => place));
  return back.flatMap(({ block }, index) =>
    kept.has(index) ? [] : [{ block, after: back[index - 1]?.block ?? null }],
  );
}

/** The indexes of a longest rising subsequence of different numbers. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] as number] as number) < number) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = index;
  });
  const kept = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) kept.add(index);
  return kept;
}
