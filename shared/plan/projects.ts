import type { ColumnRole } from './columnRole';
import { type PrintAtom, printOwn } from './inlineText';
import { memoByNode } from './memoByNode';
import { memoByRow } from './memoByRow';
import type { Project } from './plan';
import type { PlanSource } from './planSource';
import { cellText, type DataTableModel, type DataTableRow, readDataTable } from './readDataTable';
import { rowNumbers } from './rowNumbers';

const PROJECT_TABLES: readonly string[] = ['projects', 'keyProjects'];

/** The rows of all project lists and key project lists (SPEC TAB-10); groups, totals and remarks are no projects. */
export function readProjects(source: PlanSource): readonly Project[] {
  return source
    .ofType('dataTable')
    .filter(({ node }) => PROJECT_TABLES.includes(node.attrs.kind as string))
    .flatMap(({ node }) => ownProjects(node) ?? readTableProjects(readDataTable(node), source.print));
}

/** The projects of a table that cites nothing, else null. */
const ownProjects = memoByNode((node) => {
  const table = readDataTable(node);
  return table.rows.some((row) => row.citesOthers) ? null : readTableProjects(table, printOwn);
});

/** The projects of one table. */
export function readTableProjects(table: DataTableModel, print: PrintAtom): readonly Project[] {
  const numbers = rowNumbers(table);
  let group = '';
  return table.rows.flatMap((row) => {
    if (row.kind === 'group') group = firstText(row, table, print);
    if (row.kind !== 'item') return [];
    const fields = readFields(row, table, print);
    const { number = '', name = '', ...others } = fields;
    const project = {
      id: row.id,
      tableId: table.id,
      number: numbers.get(row.id) ?? number,
      name: name.replace(/\s*\n\s*/g, ''),
      fields: group && !others.group ? { ...others, group } : others,
    };
    return Object.values(fields).some((text) => text !== '') ? [project] : [];
  });
}

/** The texts of a row by role, without empty ones; columns of one role are joined. */
const readFields = memoByRow((row, table, print) => {
  const fields: Partial<Record<ColumnRole, string>> = {};
  for (const column of table.columns) {
    const text = cellText(row, column.id, print);
    const before = fields[column.role];
    if (text) fields[column.role] = before ? `${before}；${text}` : text;
  }
  return fields;
});

function firstText(row: DataTableRow, table: DataTableModel, print: PrintAtom): string {
  const named = table.columns.filter((column) => column.role !== 'number');
  return named.map((column) => cellText(row, column.id, print)).find((text) => text !== '') ?? '';
}
