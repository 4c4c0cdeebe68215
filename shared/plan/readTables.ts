import type { Node } from '@tiptap/pm/model';
import { citesOthers } from './citesOthers';
import { inlineText, type PrintAtom, printOwn } from './inlineText';
import { memoByNode } from './memoByNode';
import type { PlanColumn, PlanTable } from './plan';
import { idOf, type PlacedNode, type PlanSource } from './planSource';
import { readDataTable } from './readDataTable';

type Uncaptioned = Omit<PlanTable, 'caption'>;

/** All tables in their order; the columns of a plain table come from its header cells. */
export function readTables(source: PlanSource): readonly PlanTable[] {
  return source.ofType('dataTable', 'table').map((placed) => {
    const caption = captionText(placed, source.print);
    const { node } = placed;
    return { caption, ...(node.type.name === 'table' ? readPlainTable(node) : readStructured(node)) };
  });
}

/** The caption right before a table, chart or image, without its number; '' where there is none. */
export function captionText({ parent, index }: PlacedNode, print: PrintAtom): string {
  const before = index > 0 ? parent.child(index - 1) : null;
  if (before?.type.name !== 'caption') return '';
  return ownText(before) ?? lineOf(before, print);
}

function lineOf(caption: Node, print: PrintAtom): string {
  return inlineText(caption, print)
    .replace(/\s*\n\s*/g, '')
    .trim();
}

/** The text of a caption that cites nothing, else null. */
const ownText = memoByNode((caption) => (citesOthers(caption) ? null : lineOf(caption, printOwn)));

const readStructured = memoByNode((node): Uncaptioned => {
  const { id, kind, columns, rows } = readDataTable(node);
  return { id, kind, columns: columns.map(toPlanColumn), rows: rows.length };
});

function toPlanColumn({ id, name, role, year, valueKind, unit }: PlanColumn): PlanColumn {
  return { id, name, role, year, valueKind, unit };
}

const readPlainTable = memoByNode((node): Uncaptioned => {
  const id = idOf(node);
  const isHeader = (row: Node) => {
    let header = row.childCount > 0;
    row.forEach((cell) => {
      header &&= cell.type.name === 'tableHeader';
    });
    return header;
  };
  const rows = Array.from({ length: node.childCount }, (_, index) => node.child(index));
  const body = rows.findIndex((row) => !isHeader(row));
  const headerRows = body < 0 ? rows.length : body;
  const columns: PlanColumn[] = [];
  if (headerRows > 0)
    rows[0]?.forEach((cell, _offset, index) => {
      const name = cell.textContent.trim();
      columns.push({ id: `${id}:${index}`, name, role: 'other', year: null, valueKind: null, unit: null });
    });
  return { id, kind: 'plain', columns, rows: rows.length - headerRows };
});
