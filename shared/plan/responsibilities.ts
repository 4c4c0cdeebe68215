import type { Node } from '@tiptap/pm/model';
import { findResponsibilities, readDepartments } from './parseResponsibility';
import type { PlanResponsibility } from './plan';
import { idOf, type PlanSource } from './planSource';
import { cellText, type DataTableRow, readDataTable } from './readDataTable';
import { responsibilityText } from './responsibilityText';
import { splitDepartments } from './splitDepartments';

/**
 * Who carries out what (SPEC RSP-6), in reading order: responsibility nodes, brackets that were only typed, in paragraphs and in cells, and
 * the department columns of structured tables. A department column of a row that has a bracket too says the same and counts once.
 */
export function readResponsibilities(source: PlanSource): readonly PlanResponsibility[] {
  const found: PlanResponsibility[] = [];
  for (const { node, parent } of source.nodes) {
    if (node.type.name === 'dataCell') continue;
    if (node.type.name === 'dataTable')
      for (const row of readDataTable(node).rows) found.push(...readRow(row, node, source));
    else if (node.isTextblock && parent.type.name !== 'dataTable') found.push(...readBlock(node));
  }
  return found;
}

const knownBlocks = new WeakMap<Node, readonly PlanResponsibility[]>();

/** What a block says depends on nothing but the block, so that it is read once. */
function readBlock(block: Node): readonly PlanResponsibility[] {
  const known = knownBlocks.get(block) ?? readInline(block, idOf(block));
  knownBlocks.set(block, known);
  return known;
}

function readInline(block: Node, blockId: string): readonly PlanResponsibility[] {
  const found: PlanResponsibility[] = [];
  block.forEach((child) => {
    if (child.type.name !== 'responsibility') return;
    const departments = (child.attrs.departments as readonly string[] | null) ?? [];
    const [lead] = departments;
    if (lead) found.push({ id: idOf(child), lead, departments, quote: responsibilityText(child.attrs) });
  });
  return [...found, ...readTyped(block, blockId)];
}

/** Brackets that stand in the text as plain words; a quick look for their closing words spares most paragraphs the search. */
function readTyped(block: Node, blockId: string): readonly PlanResponsibility[] {
  const text = block.textContent;
  if (!/(?:负责|牵头|配合|参与|落实|单位|部门|股室|科室)/.test(text)) return [];
  return findResponsibilities(text).map(({ departments, written }, index) => ({
    id: `${blockId}:${index}`,
    lead: departments[0] ?? '',
    departments,
    quote: written,
  }));
}

const knownCells = new WeakMap<
  Node,
  { readonly id: string; readonly found: readonly PlanResponsibility[] }
>();

function readCell(cell: Node, id: string): readonly PlanResponsibility[] {
  const known = knownCells.get(cell);
  if (known?.id === id) return known.found;
  const found = readInline(cell, id);
  knownCells.set(cell, { id, found });
  return found;
}

function readRow(row: DataTableRow, table: Node, source: PlanSource): readonly PlanResponsibility[] {
  if (row.kind === 'remark' || row.kind === 'total') return [];
  const { columns } = readDataTable(table);
  const inCells = columns.flatMap((column) => {
    const cell = column.role === 'department' ? undefined : row.cells.get(column.id);
    return cell ? readCell(cell, `${row.id}:${column.id}`) : [];
  });
  if (inCells.length > 0) return inCells;
  const texts = columns
    .filter((column) => column.role === 'department')
    .map((column) => cellText(row, column.id, source.print))
    .filter((text) => text !== '' && !/^[-—/]+$/.test(text));
  const departments = [...new Set(texts.flatMap(readCellDepartments))];
  const [lead] = departments;
  return lead ? [{ id: row.id, lead, departments, quote: texts.join('、') }] : [];
}

/** A department cell says who leads and supports (A牵头，B配合), or just lists departments, also one a line. */
function readCellDepartments(text: string): readonly string[] {
  return readDepartments(text) ?? splitDepartments(text.replace(/\n/g, '、'));
}
