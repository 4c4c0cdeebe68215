import { Fragment, type Node } from '@tiptap/pm/model';
import { readDataTable } from '../../plan/readDataTable';
import { readStamp } from '../../schema/extensions/trackedNodes';
import type { Block, PrintedRow } from './block';
import type { Change } from './change';
import { trackRow } from './trackTable';

/** A row that somebody proposes beside another. */
export interface ProposedRow {
  readonly beside: string;
  readonly side: 'before' | 'after';
  readonly cells: readonly { readonly columnId: string; readonly text: string }[];
  readonly change: Change;
}

/**
 * The blocks of a data table with proposed rows in their places and those marked that came or are to go (`whole`). `print` prints a table, with what is tracked in
 * its words or, for a table that is not in the plan, without.
 */
export function printWithRows(
  table: Node,
  whole: ReadonlyMap<string, Change>,
  added: readonly ProposedRow[],
  print: (table: Node, tracked: boolean) => Block[],
): Block[] {
  const blocks = print(table, true);
  const printed = blocks.at(-1);
  if (printed?.kind !== 'table') return blocks;
  const [header, ...rows] = printed.rows;
  const ids = readDataTable(table).rows.map(({ id }) => id);
  // A row that comes or goes as a whole prints its words plainly: they cannot be tracked twice.
  const plain = whole.size > 0 ? rowsOf(print(table, false)) : [];
  const body = ids.flatMap((id, index): PrintedRow[] => {
    const change = whole.get(id);
    const row = rows[index];
    if (!row) return [];
    const beside = (side: 'before' | 'after') =>
      added
        .filter((each) => each.beside === id && each.side === side)
        .map((each) => printRow(table, each, rows[side === 'before' ? index : index + 1], print));
    return [...beside('before'), change ? trackRow(plain[index] ?? row, change) : row, ...beside('after')];
  });
  const sums = rowsOf(print(withoutGone(table), false)).slice(ids.length - countGone(table));
  const all = [...(header ? [header] : []), ...body, ...sums];
  return [...blocks.slice(0, -1), { ...printed, rows: all }];
}

/** The row printed as the only one of a like table; a number that the program would count is left open. */
function printRow(
  table: Node,
  { cells, change }: ProposedRow,
  below: PrintedRow | undefined,
  print: (table: Node, tracked: boolean) => Block[],
): PrintedRow {
  const { schema } = table.type;
  const texts = new Map(cells.map(({ columnId, text }) => [columnId, text.replaceAll('\n', '')]));
  const columns = table.children
    .filter(({ type }) => type.name === 'dataColumn')
    .map((column) => column.type.create({ ...column.attrs, numerals: null }, column.content));
  const row = schema.node(
    'dataRow',
    { id: 'proposed' },
    columns.map(({ attrs }) => {
      const text = texts.get(attrs.id as string);
      return schema.node('dataCell', { column: attrs.id }, text ? [schema.text(text)] : []);
    }),
  );
  const alone = table.type.create({ ...table.attrs, totals: false }, [...columns, row]);
  const printed = trackRow(rowsOf(print(alone, false))[0] as PrintedRow, change);
  // A group that reaches down over the rows around it reaches over the new one.
  const [first, ...others] = printed.cells;
  const isInGroup = first && below?.cells[0]?.verticalMerge === 'continue';
  return isInGroup ? { ...printed, cells: [{ ...first, verticalMerge: 'continue' }, ...others] } : printed;
}

/** The table that sums are taken of: without the rows that were tracked as deleted. */
function withoutGone(table: Node): Node {
  if (countGone(table) === 0) return table;
  return table.copy(Fragment.fromArray(table.children.filter(({ attrs }) => !readStamp(attrs.deleted))));
}

function countGone(table: Node): number {
  return table.children.filter(({ attrs }) => readStamp(attrs.deleted)).length;
}

function rowsOf(blocks: readonly Block[]): readonly PrintedRow[] {
  const table = blocks.at(-1);
  return table?.kind === 'table' ? table.rows.slice(1) : [];
}
