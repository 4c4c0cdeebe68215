import type { Transaction } from '@tiptap/pm/state';
import { readItemLabel } from '../../../shared/text/itemLabel';
import type { CellSpot } from './cellSpot';

/** Columns in whose cells numbered paragraphs stand. */
const TEXTS: ReadonlySet<string> = new Set(['content', 'name', 'remark', 'other']);

/**
 * Begins a new line in a cell. Behind a numbered line (1. …, （2）…) it has the next number, and the numbers that follow move on; Enter
 * on a number without words ends the list.
 */
export function breakLine(transaction: Transaction, { cell, cellPosition, column, table }: CellSpot): void {
  const { schema } = cell.type;
  const lineBreak = schema.node('hardBreak');
  const { from, empty } = transaction.selection;
  const start = cellPosition + 1;
  const text = cell.textBetween(0, cell.content.size, undefined, (leaf) =>
    leaf.type.name === 'hardBreak' ? '\n' : '\ufffc',
  );
  const lines = linesOf(text);
  const at = lines.findIndex((line) => from - start <= line.from + line.text.length);
  const line = lines[at];
  const role = table.children.find(({ attrs }) => attrs.id === column)?.attrs.role as string | undefined;
  const label = line && empty && TEXTS.has(role ?? '') ? readItemLabel(line.text) : null;
  if (!line || !label || from - start < line.from + label.text.length) {
    transaction.replaceSelectionWith(lineBreak).scrollIntoView();
    return;
  }
  if (line.text.slice(label.text.length).trim() === '') {
    transaction.delete(start + line.from, start + line.from + line.text.length).scrollIntoView();
    return;
  }
  // From behind, so that positions before stay true.
  const following: { readonly from: number; readonly text: string; readonly number: number }[] = [];
  for (const below of lines.slice(at + 1)) {
    const next = readItemLabel(below.text);
    if (!next || next.number !== label.number + 1 + following.length) break;
    following.push({ from: below.from, text: next.text, number: next.number });
  }
  for (const each of following.toReversed())
    transaction.replaceWith(
      start + each.from,
      start + each.from + each.text.length,
      schema.text(label.write(each.number + 1)),
    );
  transaction.insert(from, [lineBreak, schema.text(label.write(label.number + 1))]).scrollIntoView();
}

function linesOf(text: string): readonly { readonly from: number; readonly text: string }[] {
  let from = 0;
  return text.split('\n').map((line) => {
    const at = from;
    from += line.length + 1;
    return { from: at, text: line };
  });
}
