import type { Node } from '@tiptap/pm/model';
import { TableMap } from '@tiptap/pm/tables';
import type * as Y from 'yjs';
import { type IdLead, leadTo } from '../../shared/move/moveRecords';
import { indexesTo, sharedAt } from './tableArrangement';

/** An empty cell that goes, and the one beside it that takes what somebody types in it at that moment, by where they begin. */
export interface SurplusCell {
  readonly position: number;
  readonly heir: number;
}

/**
 * The empty cells by which rows of a ragged plain table are longer than its first one: a row came while somebody else deleted a column, or cells were
 * filled in before undo brought theirs back. To fill up the other rows would be a column that nobody made. The last cell of the document first.
 */
export function surplusCells(doc: Node): readonly SurplusCell[] {
  const surplus: SurplusCell[] = [];
  doc.descendants((table, position) => {
    const isTable = table.type.spec.tableRole === 'table';
    if (isTable)
      for (const { position: cell, heir } of surplusOf(table))
        surplus.push({ position: position + 1 + cell, heir: position + 1 + heir });
    return !isTable && !table.isTextblock;
  });
  return surplus.sort((one, other) => other.position - one.position);
}

/** From the shared cells that go to those beside them. */
export function surplusLeads(
  doc: Node,
  cells: readonly SurplusCell[],
  body: Y.XmlFragment,
): readonly IdLead[] {
  const idAt = (position: number) => sharedAt(body, indexesTo(doc.resolve(position)))._item?.id;
  return cells.flatMap(({ position, heir }) => {
    const [from, to] = [idAt(position), idAt(heir)];
    return from && to ? [leadTo(from, to)] : [];
  });
}

/** Those of a table, by their offsets; none unless all rows that are longer can be as long as the first. */
function surplusOf(table: Node): readonly SurplusCell[] {
  const { width, height, problems } = TableMap.get(table);
  if (!problems?.every(({ type }) => type === 'missing')) return [];
  const widths = Array.from({ length: height }, () => width);
  for (const problem of problems) if (problem.type === 'missing') widths[problem.row] = width - problem.n;
  const target = widths[0] ?? width;
  const longer = widths.flatMap((each, row) => (each > target ? [row] : []));
  // Most rows, each by as many cells: a column that somebody inserted while the first row came.
  const isColumn = longer.length * 2 >= height && new Set(longer.map((row) => widths[row])).size === 1;
  if (longer.length === 0 || isColumn) return [];
  const surplus = longer.map((row) => lastEmptyCells(table, row, (widths[row] ?? target) - target));
  return surplus.some((cells) => cells === null) ? [] : surplus.flatMap((cells) => cells ?? []);
}

/** The last so many empty cells of a row; null where it has fewer, or nothing would be left of it. */
function lastEmptyCells(table: Node, index: number, count: number): readonly SurplusCell[] | null {
  const cells: number[] = [];
  const empty: number[] = [];
  table.forEach((row, offset, at) => {
    if (at !== index) return;
    row.forEach((cell, inner) => {
      cells.push(offset + 1 + inner);
      const isSingle = cell.attrs.colspan === 1 && cell.attrs.rowspan === 1;
      if (isSingle && isEmpty(cell)) empty.push(offset + 1 + inner);
    });
  });
  const going = empty.slice(-count);
  const staying = cells.filter((cell) => !going.includes(cell));
  if (going.length < count || staying.length === 0) return null;
  return going.map((position) => ({
    position,
    heir: staying.findLast((cell) => cell < position) ?? staying[0] ?? position,
  }));
}

function isEmpty(cell: Node): boolean {
  return cell.children.every((block) => block.isTextblock && block.content.size === 0);
}
