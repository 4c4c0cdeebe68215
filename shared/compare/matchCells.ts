import type { Node } from '@tiptap/pm/model';
import { type Matches, matchItems } from './matchItems';
import type { Side } from './sides';

/**
 * Which cells of two rows of a free table are the same ones. Cells stand by their place where the tables are equally wide; else by their column, found by its
 * text, where no cell is merged; else by their own text.
 */
export function matchCells(
  older: Node,
  newer: Node,
  context: { readonly older: Side; readonly newer: Side },
): (before: Node, after: Node) => Matches {
  const [before, after] = [columnTexts(older, context.older), columnTexts(newer, context.newer)];
  const columns = before && after && before.length !== after.length ? matchTexts(before, after) : null;
  return (olderRow, newerRow) => {
    if (columns) return columns;
    if (olderRow.childCount === newerRow.childCount) return newerRow.children.map((_, index) => index);
    return matchTexts(
      olderRow.children.map(context.older.textOf),
      newerRow.children.map(context.newer.textOf),
    );
  };
}

/** The text of every column, null where cells are merged or missing. */
function columnTexts(table: Node, side: Side): string[] | null {
  const width = table.firstChild?.childCount ?? 0;
  const isPlain = table.children.every(
    (row) =>
      row.childCount === width &&
      row.children.every(({ attrs }) => attrs.colspan === 1 && attrs.rowspan === 1),
  );
  if (!isPlain) return null;
  return Array.from({ length: width }, (_, index) =>
    table.children.map((row) => side.textOf(row.child(index))).join('\n'),
  );
}

function matchTexts(older: readonly string[], newer: readonly string[]): Matches {
  const item = (text: string) => ({ id: null, family: 'cell', text, key: text.split('\n')[0] ?? '' });
  return matchItems(older.map(item), newer.map(item));
}
