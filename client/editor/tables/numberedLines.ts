import type { Transaction } from '@tiptap/pm/state';
import { type ItemLabel, readItemLabel } from '../../../shared/text/itemLabel';
import type { CellSpot } from './cellSpot';

/** Columns in whose cells numbered paragraphs stand. */
const TEXTS: ReadonlySet<string> = new Set(['content', 'name', 'remark', 'other']);

/** A line of a cell, with the positions where it begins and ends. */
interface CellLine {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly label: ItemLabel | null;
}

/**
 * Begins a new line in a cell. Behind a numbered line (1. …, （2）…) it has the next number, and the numbers that follow move on; Enter
 * on a number without words ends the list.
 */
export function breakLine(transaction: Transaction, spot: CellSpot): void {
  const { schema } = spot.cell.type;
  const lineBreak = schema.node('hardBreak');
  const { from, empty } = transaction.selection;
  const lines = linesOf(transaction, spot);
  const at = lines.findIndex((line) => from <= line.to);
  const line = lines[at];
  const label = empty && holdsLines(spot) ? line?.label : null;
  if (!line || !label || from < line.from + label.text.length) {
    transaction.replaceSelectionWith(lineBreak).scrollIntoView();
    return;
  }
  if (line.text.slice(label.text.length).trim() === '') {
    transaction.delete(line.from, line.to).scrollIntoView();
    return;
  }
  const next = label.number + 1;
  if (lines[at + 1]?.label?.number === next) countOn(transaction, lines.slice(at + 1), label, next + 1);
  transaction.insert(from, [lineBreak, schema.text(label.write(next))]).scrollIntoView();
}

/**
 * Takes away the selection, or the break beside the caret, where whole lines go with it and the numbers of those that follow have to close
 * up. Returns false where none has to; the transaction is not to be used then.
 */
export function removeLines(transaction: Transaction, spot: CellSpot, key: 'Backspace' | 'Delete'): boolean {
  const { from, to, empty } = transaction.selection;
  const [start, end] = !empty ? [from, to] : key === 'Backspace' ? [from - 1, from] : [from, from + 1];
  const before = linesOf(transaction, spot);
  const at = before.findIndex((line) => start <= line.to);
  if (!holdsLines(spot) || (before[at]?.to ?? end) >= end) return false;
  transaction.delete(start, end).scrollIntoView();
  const lines = linesOf(transaction, spot);
  for (const index of [at, at + 1]) {
    const label = lines[index]?.label;
    const above = index === 0 ? numberAboveFirst(before, lines) : lines[index - 1]?.label?.number;
    if (!label || above === undefined || label.number <= above + 1) continue;
    countOn(transaction, lines.slice(index), label, above + 1);
    return true;
  }
  return false;
}

/** 0 where another line has come into the place of the first, which keeps its number otherwise. */
function numberAboveFirst([old]: readonly CellLine[], [now]: readonly CellLine[]): number | undefined {
  return old?.label?.text === now?.label?.text ? undefined : 0;
}

/** Gives the first of the lines the number `first` in the form of `like`, and those whose numbers count on from it the next ones. */
function countOn(transaction: Transaction, lines: readonly CellLine[], like: ItemLabel, first: number): void {
  const number = lines[0]?.label?.number ?? 0;
  const end = lines.findIndex(({ label }, index) => label?.number !== number + index);
  const run = lines.slice(0, end < 0 ? lines.length : end);
  // From behind, so that positions before stay true.
  for (const [index, { from, label }] of [...run.entries()].toReversed())
    if (label) transaction.insertText(like.write(first + index), from, from + label.text.length);
}

function holdsLines({ table, column }: CellSpot): boolean {
  const role = table.children.find(({ attrs }) => attrs.id === column)?.attrs.role as string | undefined;
  return TEXTS.has(role ?? '');
}

function linesOf({ doc }: Transaction, { cellPosition }: CellSpot): readonly CellLine[] {
  const cell = doc.nodeAt(cellPosition);
  const text = cell?.textBetween(0, cell.content.size, undefined, (leaf) =>
    leaf.type.name === 'hardBreak' ? '\n' : '\ufffc',
  );
  let next = cellPosition + 1;
  return (text ?? '').split('\n').map((line) => {
    const from = next;
    next += line.length + 1;
    return { text: line, from, to: from + line.length, label: readItemLabel(line) };
  });
}
