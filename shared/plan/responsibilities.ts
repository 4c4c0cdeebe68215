import { blockResponsibilities, readInline } from './blockResponsibilities';
import { type PrintAtom, printOwn } from './inlineText';
import { memoByNode } from './memoByNode';
import { memoByRow } from './memoByRow';
import { readDepartments } from './parseResponsibility';
import type { PlanResponsibility } from './plan';
import type { PlanSource } from './planSource';
import { cellText, type DataTableModel, readDataTable } from './readDataTable';
import { splitDepartments } from './splitDepartments';

/**
 * Who carries out what (SPEC RSP-6), in reading order: responsibility nodes, brackets that were only typed, in paragraphs and in cells, and
 * the department columns of structured tables. A department column of a row that has a bracket too says the same and counts once.
 */
export function readResponsibilities(source: PlanSource): readonly PlanResponsibility[] {
  const found: PlanResponsibility[] = [];
  for (const { node } of source.landmarks) {
    if (node.isTextblock) found.push(...blockResponsibilities(node));
    else if (node.type.name === 'dataTable')
      found.push(...(ownResponsibilities(node) ?? readRows(readDataTable(node), source.print)));
  }
  return found;
}

/** The responsibilities of a table that cites nothing, else null. */
const ownResponsibilities = memoByNode((node) => {
  const table = readDataTable(node);
  return table.rows.some((row) => row.citesOthers) ? null : readRows(table, printOwn);
});

function readRows(table: DataTableModel, print: PrintAtom): readonly PlanResponsibility[] {
  return table.rows.flatMap((row) => rowResponsibilities(row, table, print));
}

/** The responsibilities of one row: those in its cells, else its department columns together. */
export const rowResponsibilities = memoByRow((row, { columns }, print): readonly PlanResponsibility[] => {
  if (row.kind === 'remark' || row.kind === 'total') return [];
  const inCells = columns.flatMap((column) => {
    const cell = column.role === 'department' ? undefined : row.cells.get(column.id);
    return cell ? readInline(cell, `${row.id}:${column.id}`) : [];
  });
  if (inCells.length > 0) return inCells;
  const texts = columns
    .filter((column) => column.role === 'department')
    .map((column) => cellText(row, column.id, print))
    .filter((text) => text !== '' && !/^[-—/]+$/.test(text));
  const departments = [...new Set(texts.flatMap(readCellDepartments))];
  const [lead] = departments;
  return lead ? [{ id: row.id, lead, departments, quote: texts.join('、') }] : [];
});

/** A department cell says who leads and supports (A牵头，B配合), or just lists departments, also one a line. */
function readCellDepartments(text: string): readonly string[] {
  return readDepartments(text) ?? splitDepartments(text.replace(/\n/g, '、'));
}
