import type { Node } from '@tiptap/pm/model';
import {
  type ComparedBlock,
  type Comparison,
  PARAGRAPH_END,
  type TextPiece,
} from '../../shared/compare/comparison';
import { printedText } from '../../shared/plan/printedText';

/**
 * Where a comparison says something else than the two documents: text shown as unchanged that changed, a block left out or shown twice.
 * One line for each; none for an honest comparison.
 */
export function findDishonesty(comparison: Comparison): string[] {
  const problems: string[] = [];
  const sides = ['older', 'newer'] as const;
  const textOf = (side: 'older' | 'newer', block: Node) =>
    printedText(block, comparison[side].body, comparison[side].labels);
  const checkPieces = (where: string, older: string, newer: string, pieces: readonly TextPiece[]) => {
    const without = (kind: TextPiece['kind']) =>
      pieces.map((piece) => (piece.kind === kind ? '' : piece.text)).join('');
    if (without('inserted') !== older) problems.push(`${where}: the older text is ${older}`);
    if (without('deleted') !== newer) problems.push(`${where}: the newer text is ${newer}`);
    for (const { older: from, newer: to, text } of pieces)
      if (older.slice(from.from, from.to) !== text && newer.slice(to.from, to.to) !== text)
        problems.push(`${where}: ${text} stands elsewhere`);
  };
  const checkInside = (
    where: string,
    older: readonly Node[],
    newer: readonly Node[],
    blocks: readonly ComparedBlock[],
  ) => {
    const [before, after] = sides.map((side) =>
      blocks
        .filter(({ move }) => move?.place !== (side === 'older' ? 'to' : 'from'))
        .flatMap((block) => block[side]),
    ) as [Node[], Node[]];
    const same = (one: readonly Node[], other: readonly Node[]) =>
      one.length === other.length && one.every((node, index) => node === other[index]);
    if (!same(before, older)) problems.push(`${where}: older blocks are missing, doubled or out of order`);
    if (!same(after, newer)) problems.push(`${where}: newer blocks are missing, doubled or out of order`);
    for (const block of blocks) check(block);
  };
  const check = (block: ComparedBlock) => {
    const [older, newer] = [block.older[0], block.newer[0]];
    if (!older || !newer) return;
    const where = `${newer.type.name} ${newer.attrs.id ?? ''}`;
    // What a merge left in a table beyond one cell a row and column does not print.
    const prints = newer.type.name !== 'dataTable';
    if (prints && block.status === 'same' && older.textContent !== newer.textContent)
      problems.push(`${where}: same, but it changed`);
    if (newer.isTextblock && older.isTextblock) {
      const texts = sides.map((side) => block[side].map((node) => textOf(side, node)).join(PARAGRAPH_END));
      checkPieces(where, texts[0] as string, texts[1] as string, block.pieces);
      const changed = block.pieces.some(({ kind }) => kind !== 'same');
      if (changed && block.status === 'same') problems.push(`${where}: same, but words changed`);
    } else if (block.table) {
      for (const row of block.table.rows) {
        const kept = row.cells.filter((cell) => cell.older && cell.newer);
        for (const { older: from, newer: to, pieces } of kept)
          if (pieces.length > 0 && (from?.childCount ?? 0) + (to?.childCount ?? 0) > 0)
            checkPieces(where, textOf('older', from as Node), textOf('newer', to as Node), pieces);
        if (row.status === 'same' && row.cells.some(({ status }) => status !== 'same'))
          problems.push(`${where}: a row is the same, but a cell is not`);
      }
    } else if (!newer.isAtom) checkInside(where, older.children, newer.children, block.blocks);
  };
  checkInside('the plan', comparison.older.body.children, comparison.newer.body.children, comparison.blocks);
  return problems;
}
