import type { Node } from '@tiptap/pm/model';
import { inlineText } from '../plan/inlineText';
import type { CheckContext } from './checkContext';
import type { Passage } from './passage';
import { collect, remembering } from './perPassage';
import { type PlanTable, rowPassages } from './planTable';

/** A table as rows of cell texts under headers, whether structured or plain. Tables with merged cells are left out. */
export interface CheckTable {
  readonly headers: readonly string[];
  readonly rows: readonly CheckRow[];
}

export interface CheckRow {
  readonly cells: readonly string[];
  readonly kind: string;
  readonly level: number;
  /** The passage of each cell, null for an empty one. */
  readonly passages: readonly (Passage | null)[];
}

/** All tables of a plan. */
export const readCheckTables = remembering((context: CheckContext): readonly CheckTable[] => [
  ...context.tables.map((table) => readStructured(table)),
  ...readPlainTables(context),
]);

const readStructured = remembering(
  (table: PlanTable): CheckTable => ({
    headers: table.model.columns.map(({ header }) => header),
    rows: table.model.rows.map(({ id, kind, level }) => {
      const passages = rowPassages(table, id);
      return { cells: passages.map((passage) => passage?.text.trim() ?? ''), kind, level, passages };
    }),
  }),
);

/** The plain tables; the rules that read them ask for the same ones. */
export const readPlainTables = remembering((context: CheckContext): readonly CheckTable[] => {
  const tables = context.source.ofType('table');
  if (tables.length === 0) return [];
  const byNode = new Map(
    collect(context.passages, (passage) =>
      passage.kind === 'tableCell' ? [[passage.node, passage] as const] : [],
    ),
  );
  return tables.flatMap(({ node }) => readPlain(node, context, byNode) ?? []);
});

function readPlain(
  table: Node,
  { source }: CheckContext,
  byNode: ReadonlyMap<Node, Passage>,
): CheckTable | null {
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
  if (merged || !head || items.some(({ cells }) => cells.length !== head.cells.length)) return null;
  return { headers: head.cells, rows: items };
}
