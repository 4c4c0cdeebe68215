import type { Node } from '@tiptap/pm/model';
import { documentIndex } from './documentIndex';
import { inlineText } from './inlineText';
import type { PlanColumn, PlanTable } from './plan';
import { idOf, type PlanSource } from './planSource';
import { readDataTable } from './readDataTable';

/** All tables in their order; the columns of a plain table come from its header cells. */
export function readTables(source: PlanSource): readonly PlanTable[] {
  return source
    .ofType('dataTable', 'table')
    .map(({ node }) =>
      node.type.name === 'table' ? readPlainTable(node, source) : readStructured(node, source),
    );
}

/** The caption right before a table, chart or image, without its number; '' where there is none. */
export function captionText(block: Node, source: PlanSource): string {
  const caption = documentIndex(source.body).captions.get(idOf(block));
  return caption
    ? inlineText(caption, source.print)
        .replace(/\s*\n\s*/g, '')
        .trim()
    : '';
}

function readStructured(node: Node, source: PlanSource): PlanTable {
  const { id, kind, columns, rows } = readDataTable(node);
  return {
    id,
    caption: captionText(node, source),
    kind,
    columns: columns.map(toPlanColumn),
    rows: rows.length,
  };
}

function toPlanColumn({ id, name, role, year, valueKind, unit }: PlanColumn): PlanColumn {
  return { id, name, role, year, valueKind, unit };
}

function readPlainTable(node: Node, source: PlanSource): PlanTable {
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
  return { id, caption: captionText(node, source), kind: 'plain', columns, rows: rows.length - headerRows };
}
