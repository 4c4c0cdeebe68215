import type { Node } from '@tiptap/pm/model';
import { joinLabel } from '../plan/joinLabel';
import type { Labels } from '../plan/numbering';
import { cellOf } from '../tables/cellOf';
import { sortColumns } from '../tables/sortColumns';

/** What the adoption table prints for a block, a row, or a cell of a row; '' for what is not there. */
export type DescribePlace = (place: {
  readonly blockId: string;
  readonly columnId?: string | null | undefined;
}) => string;

/**
 * Describes the places of a text by the headings above them, as they print; in tables also by the table's number, the row's name and the
 * column, for charts and pictures by their number: 第二章　总体要求 / 二、主要目标 / 表2“教育经费投入”（2030年目标值）.
 */
export function describePlaces(body: Node, labels: Labels): DescribePlace {
  const places = new Map<string, string>();
  const rows = new Map<string, { readonly table: Node; readonly row: Node }>();
  const path: { level: number; text: string }[] = [];
  let before: Node | null = null;
  for (const block of body.children) {
    if (block.type.name === 'heading') {
      const level = block.attrs.kind === 'annex' ? 0 : (block.attrs.level as number);
      while ((path.at(-1)?.level ?? -1) >= level) path.pop();
      path.push({ level, text: joinLabel(labels.get(block.attrs.id as string) ?? '', block.textContent) });
    }
    const numbered = before?.type.name === 'caption' && !block.isTextblock;
    const number = numbered ? labels.get(before?.attrs.id as string) : undefined;
    const place = [...path.map(({ text }) => text), number].filter(Boolean).join(' / ');
    const add = (node: Node, parent: Node) => {
      if (typeof node.attrs.id !== 'string') return;
      places.set(node.attrs.id, place);
      if (node.type.name === 'dataRow') rows.set(node.attrs.id, { table: parent, row: node });
    };
    add(block, body);
    block.descendants((node, _position, parent) => add(node, parent ?? block));
    before = block;
  }
  return ({ blockId, columnId }) => {
    const place = places.get(blockId) ?? '';
    const found = rows.get(blockId);
    return found ? place + describeCell(found.table, found.row, columnId ?? null) : place;
  };
}

/** “教育经费投入”（2030年目标值）: a row by its name, or its first words, and a column by its header. */
function describeCell(table: Node, row: Node, columnId: string | null): string {
  const columns = sortColumns(table);
  const words = (id: string) => cellOf(row, id)?.node.textContent.trim() ?? '';
  const name = columns.find(({ node }) => node.attrs.role === 'name');
  const named = name && words(name.id) ? name : columns.find(({ id }) => words(id) !== '');
  if (!named) return '';
  const column = columnId === named.id ? undefined : columns.find(({ id }) => id === columnId);
  return `“${words(named.id)}”${column ? `（${column.node.textContent}）` : ''}`;
}
