import type { Node } from '@tiptap/pm/model';
import { inlineText } from '../plan/inlineText';
import { tableTotals } from '../plan/totals';
import type { CheckContext } from './checkContext';
import type { Passage } from './passage';
import { collect, remembering } from './perPassage';
import { type PlanTable, rowPassages } from './planTable';

/** A table as rows of cell texts under headers, whether structured or plain. Tables with merged cells are left out. */
export interface CheckTable {
  readonly headers: readonly string[];
  readonly rows: readonly CheckRow[];
  /** The total row that the program computes, the place of each sum being its header; null where it computes none. */
  readonly total: CheckRow | null;
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
    total: table.model.totals ? computedTotal(table) : null,
  }),
);

function computedTotal({ model, passages }: PlanTable): CheckRow {
  const sums = tableTotals(model);
  const headers = new Map(passages.map((passage) => [passage.id, passage]));
  return {
    cells: model.columns.map(({ id }) => sums.get(id) ?? ''),
    kind: 'total',
    level: 0,
    passages: model.columns.map(({ id }) => headers.get(`${model.id}:${id}`) ?? null),
  };
}

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
  return { headers: head.cells, rows: items, total: null };
}
