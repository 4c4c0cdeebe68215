import type { Node } from '@tiptap/pm/model';
import { fixTables, TableMap } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { noteConversions } from './blockStyles';
import { blocksOfCells, type PlacedTable, tableArrangement } from './tableArrangement';

/** Repairs that may follow each other: one may leave rows of unequal length where spans ran into each other. */
const ROUNDS = 5;

/** Makes all plain tables rectangular that a merge left ragged; every cell that was there keeps its element, so that nobody's words are lost (SPEC TAB-16). */
export function repairPlainTables(view: EditorView): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { state } = view;
    const repair = fixTables(state);
    if (!repair) return;
    const tables = raggedTables(state.doc);
    const prepare = tableArrangement(state, repair, tables);
    const ids = tables.flatMap(({ table }) => blocksOfCells(table));
    view.dispatch(noteConversions(repair, ids, prepare ? { prepare } : {}));
  }
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
