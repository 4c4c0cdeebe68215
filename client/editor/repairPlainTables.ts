import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { fixTables, TableMap } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import { noteConversions } from './blockStyles';
import { type SurplusCell, surplusCells, surplusLeads } from './surplusCells';
import { blocksOfCells, type PlacedTable, tableArrangement } from './tableArrangement';

/** Repairs that may follow each other: one may leave rows of unequal length where spans ran into each other. */
const ROUNDS = 5;

/** Makes all plain tables rectangular that a merge left ragged; every cell with words keeps its element, so that nobody's words are lost (SPEC TAB-16). */
export function repairPlainTables(view: EditorView): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { state } = view;
    const surplus = surplusCells(state.doc);
    const repair = surplus.length > 0 ? withoutCells(state, surplus) : fixTables(state);
    if (!repair) return;
    const tables = raggedTables(state.doc);
    const arrange = tableArrangement(state, repair, tables);
    const ids = tables.flatMap(({ table }) => blocksOfCells(table));
    const prepare = (body: Y.XmlFragment) => [
      ...surplusLeads(state.doc, surplus, body),
      ...(arrange?.(body) ?? []),
    ];
    view.dispatch(noteConversions(repair, ids, { prepare }));
  }
}

function withoutCells({ doc, tr }: EditorState, cells: readonly SurplusCell[]): Transaction {
  for (const { position } of cells) tr.delete(position, position + (doc.nodeAt(position)?.nodeSize ?? 0));
  return tr;
}

function raggedTables(doc: Node): readonly PlacedTable[] {
  const tables: PlacedTable[] = [];
  doc.descendants((table, from) => {
    const isTable = table.type.spec.tableRole === 'table';
    if (isTable && TableMap.get(table).problems) tables.push({ table, from });
    return !isTable && !table.isTextblock;
  });
  return tables;
}
