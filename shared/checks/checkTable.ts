import type { Node } from '@tiptap/pm/model';
import { inlineText } from '../plan/inlineText';
import type { CheckContext } from './checkContext';
import type { Passage } from './passage';

/** A table as rows of cell texts under headers, whether structured or plain. Tables with merged cells are left out. */
export interface CheckTable {
  readonly headers: readonly string[];
  readonly rows: readonly CheckRow[];
  readonly passages: readonly Passage[];
}

export interface CheckRow {
  readonly cells: readonly string[];
  readonly kind: string;
  readonly level: number;
  /** The passage of each cell, null for an empty one. */
  readonly passages: readonly (Passage | null)[];
}

/** All tables of a plan. */
export function readCheckTables(context: CheckContext): readonly CheckTable[] {
  const byNode = new Map(context.passages.map((passage) => [passage.node, passage]));
  const structured = new Map<string, Passage[]>();
  for (const passage of context.passages)
    if (passage.cell) {
      const rows = structured.get(passage.cell.table.id);
      if (rows) rows.push(passage);
      else structured.set(passage.cell.table.id, [passage]);
    }
  return [
    ...[...structured.values()].map(readStructured),
    ...context.source.ofType('table').flatMap(({ node }) => readPlain(node, context, byNode)),
  ];
}

function readStructured(passages: readonly Passage[]): CheckTable {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const table = passages[0]?.cell?.table;
  return {
    headers: table?.columns.map(({ header }) => header) ?? [],
    passages,
    rows: (table?.rows ?? []).map((row) => {
      const found = (table?.columns ?? []).map(({ id }) => byId.get(`${row.id}:${id}`) ?? null);
      return {
        cells: found.map((passage) => passage?.text.trim() ?? ''),
        kind: row.kind,
        level: row.level,
        passages: found,
      };
    }),
  };
}

function readPlain(
  table: Node,
  { source }: CheckContext,
  byNode: ReadonlyMap<Node, Passage>,
): readonly CheckTable[] {
  const rows: CheckRow[] = [];
  let merged = false;
  table.forEach((row) => {
    const cells: string[] = [];
    const passages: (Passage | null)[] = [];
    row.forEach((cell) => {
      merged ||= (cell.attrs.colspan as number) > 1 || (cell.attrs.rowspan as number) > 1;
      let text = '';
      cell.forEach((block) => {
        text += (text && '\n') + inlineText(block, source.print);
      });
      cells.push(text.trim());
      passages.push((cell.firstChild && byNode.get(cell.firstChild)) ?? null);
    });
    rows.push({
      cells,
      passages,
      kind: /^(?:合计|总计|共计|小计)/.test(cells.find(Boolean) ?? '') ? 'total' : 'item',
      level: 0,
    });
  });
  const [head, ...items] = rows;
  if (merged || !head || items.some(({ cells }) => cells.length !== head.cells.length)) return [];
  const passages = items.flatMap((row) => row.passages.filter((passage) => passage !== null));
  return [{ headers: head.cells, rows: items, passages }];
}
