import { Fragment, type Node } from '@tiptap/pm/model';
import { cellsOf } from './cellOf';
import { columnParts, rowParts } from './tableParts';

/**
 * The table with unique row and column ids and exactly one cell for each row and column, or null when it is so already.
 * Doubled cells become one with the text of all; cells of deleted columns go when they are empty, else a column of role `other`
 * with the missing id comes back for them. Pure and deterministic: same table, same repair. It removes nodes, so it is for
 * documents that nobody types in (import, export, a room at rest); live documents use `completeDataTables`.
 */
export function repairDataTable(table: Node): Node | null {
  const columns = uniqueColumns(table);
  const rows = uniqueRows(table);
  const columnIds = new Set(columns.map((column) => column.attrs.id as string));
  const restored = lostColumnIds(rows, columnIds).map((id) =>
    table.type.schema.node('dataColumn', { id, order: restoredOrder(id) }),
  );
  const allColumns = [...columns, ...restored];
  const repaired = table.copy(
    Fragment.from([...allColumns, ...rows.map((row) => repairRow(row, allColumns))]),
  );
  return sameParts(table, repaired) ? null : repaired;
}

/** The order key of a column that comes back for late words: behind all others, the same on every computer. */
export function restoredOrder(columnId: string): string {
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  let sum = 0;
  for (const character of columnId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 3844;
  return `b${digits[Math.floor(sum / 62)]}${digits[sum % 62]}`;
}

/** The ids of columns that are gone although cells with content still name them, in order of appearance. */
function lostColumnIds(rows: readonly Node[], columnIds: ReadonlySet<string>): string[] {
  const lost = new Set<string>();
  for (const row of rows)
    row.forEach((cell) => {
      const id = cell.attrs.column as string | null;
      if (id && !columnIds.has(id) && cell.content.size > 0) lost.add(id);
    });
  return [...lost];
}

function uniqueColumns(table: Node): Node[] {
  const byId = new Map<string, Node>();
  for (const { id, node } of columnParts(table)) {
    const first = byId.get(id);
    byId.set(id, first ? withText(first, node) : node);
  }
  return [...byId.values()];
}

function uniqueRows(table: Node): Node[] {
  const taken = new Set<string>();
  return rowParts(table).map(({ id, node }) => {
    let free = id;
    for (let count = 2; taken.has(free); count += 1) free = `${id}.${count}`;
    taken.add(free);
    return free === id ? node : node.type.create({ ...node.attrs, id: free }, node.content);
  });
}

function repairRow(row: Node, columns: readonly Node[]): Node {
  const cells = columns.map((column) => {
    const [first, ...others] = cellsOf(row, column.attrs.id as string).map(({ node }) => node);
    if (!first) return row.type.schema.node('dataCell', { column: column.attrs.id });
    return others.reduce(withText, first);
  });
  return row.copy(Fragment.from(cells));
}

function withText(first: Node, second: Node): Node {
  if (second.content.size === 0 || second.content.eq(first.content)) return first;
  if (first.content.size === 0) return first.copy(second.content);
  const lineBreak = first.type.schema.node('hardBreak');
  return first.copy(first.content.append(Fragment.from(lineBreak)).append(second.content));
}

/** Whether two tables hold the same parts, whatever their order in the document, which means nothing. */
function sameParts(left: Node, right: Node): boolean {
  const parts = (table: Node) => [
    ...columnParts(table).map(({ node }) => node),
    ...rowParts(table).flatMap(({ node }) => [node.copy(Fragment.empty), ...sortedCells(node)]),
  ];
  const leftParts = parts(left);
  const rightParts = parts(right);
  return (
    leftParts.length === rightParts.length &&
    leftParts.every((node, index) => node.eq(rightParts[index] as Node))
  );
}

function sortedCells(row: Node): Node[] {
  const key = (cell: Node) => String(cell.attrs.column);
  return [...row.children].sort((left, right) =>
    key(left) < key(right) ? -1 : key(left) > key(right) ? 1 : 0,
  );
}
