import { TextSelection } from '@tiptap/pm/state';
import { CellSelection, TableMap } from '@tiptap/pm/tables';

const mapCells = CellSelection.prototype.map;

/**
 * Makes selected cells a caret where a change leaves their table ragged, as merges of several people may for a moment: prosemirror-tables
 * looks for whole rows and columns in it, and throws where a row has no end.
 */
export function steadyCellSelection(): void {
  CellSelection.prototype.map = function map(doc, mapping) {
    const cell = doc.resolve(mapping.map(this.$anchorCell.pos));
    const table = cell.depth > 0 ? cell.node(-1) : null;
    const isRagged = table?.type.spec.tableRole === 'table' && TableMap.get(table).problems;
    return isRagged ? TextSelection.near(cell) : mapCells.call(this, doc, mapping);
  };
}
