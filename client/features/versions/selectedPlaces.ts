import type { EditorView } from '@tiptap/pm/view';
import type { WrittenPlace } from '../../../shared/protocol/versionApi';
import { ownRowsAt } from '../../editor/nodeViews/dataTable/tableView';
import { cellRangeOf } from '../../editor/tables/range/cellRange';
import { areaCells, findArea } from '../../editor/tables/range/rangeCells';
import { placeOf } from '../comments/commentAnchor';

/**
 * All words that are selected, as stretches of their blocks and cells: across paragraphs, in chosen cells of tables of both kinds, in
 * whole blocks. Blocks that cannot be named are left out; without a selection, or without words in it, there are none.
 */
export function selectedPlaces(view: EditorView): WrittenPlace[] {
  const places: WrittenPlace[] = [];
  for (const { from, to } of selectedStretches(view))
    view.state.doc.nodesBetween(from, to, (block, position, parent) => {
      if (!block.isTextblock) return true;
      const start = Math.max(0, from - position - 1);
      const end = Math.min(block.content.size, to - position - 1);
      const place = start < end ? placeOf(block, parent) : null;
      if (place && block.textBetween(start, end).trim()) places.push({ ...place, from: start, to: end });
      return false;
    });
  return places;
}

function selectedStretches(view: EditorView): readonly { readonly from: number; readonly to: number }[] {
  const { doc, selection } = view.state;
  const range = cellRangeOf(view.state);
  const area = range && findArea(doc, range, (position) => ownRowsAt(view, position));
  if (area)
    return areaCells(area).map(({ node, position }) => ({ from: position, to: position + node.nodeSize }));
  return selection.ranges.map(({ $from, $to }) => ({ from: $from.pos, to: $to.pos }));
}
