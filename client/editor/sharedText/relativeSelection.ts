import type { Node } from '@tiptap/pm/model';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import { getRelativeSelection, type ProsemirrorBinding } from '@tiptap/y-tiptap';
import {
  createRelativePositionFromTypeIndex,
  getState,
  type ID,
  type RelativePosition,
  type XmlFragment,
  XmlText,
} from 'yjs';
import { yChildOf, yChildren } from './yChildren';

type RelativeSelection = ReturnType<typeof getRelativeSelection>;

/** The selection of `state` as y-tiptap keeps it, found by going down to its block instead of past everything before it; without its ends where the shared plan does not hold them. */
export function relativeSelection(binding: ProsemirrorBinding, state: EditorState): RelativeSelection {
  const { doc, selection } = state;
  if (selection instanceof TextSelection) {
    const anchor = positionInText(binding, doc, selection.anchor);
    const head = selection.empty ? anchor : positionInText(binding, doc, selection.head);
    if (anchor && head) return { type: 'text', depth: undefined, anchor, head };
  }
  const found = getRelativeSelection(
    binding,
    selection instanceof CellSelection ? ({ selection: wordsOfCells(selection) } as never) : state,
  );
  const isThere = [found.anchor, found.head].every((place) => !place?.item || isHeld(binding, place.item));
  return isThere ? found : { ...found, anchor: null, head: null };
}

/** From the first words of the cell where a selection began to those where it ends: the cells' own edges would not tell which they are. */
function wordsOfCells({ $anchorCell, $headCell }: CellSelection) {
  return { jsonID: 'cell', anchor: $anchorCell.pos + 2, head: $headCell.pos + 2 };
}

/** Whether the shared plan holds something: where the binding does not know a block as it is, y-tiptap counts past it, and looking there would throw. */
function isHeld({ doc }: ProsemirrorBinding, { client, clock }: ID): boolean {
  return clock >= 0 && clock < getState(doc.store, client);
}

/** Null where the position is beside no text, or the binding does not hold its block as it is. */
function positionInText(binding: ProsemirrorBinding, doc: Node, position: number): RelativePosition | null {
  const resolved = doc.resolve(position);
  let type: XmlFragment = binding.type;
  for (let depth = 0; depth < resolved.depth; depth += 1) {
    const child = yChildOf(binding, type, resolved.index(depth), resolved.node(depth + 1));
    if (child === null || child instanceof XmlText) return null;
    type = child;
  }
  const { parent } = resolved;
  if (!parent.isTextblock || binding.mapping.get(type) !== parent) return null;
  let offset = resolved.parentOffset;
  for (const child of yChildren(type)) {
    if (child instanceof XmlText) {
      if (offset <= child.length) return createRelativePositionFromTypeIndex(child, offset, -1);
      offset -= child.length;
    } else if (offset === 0) return null;
    else offset -= (binding.mapping.get(child) as Node | undefined)?.nodeSize ?? Number.NaN;
  }
  return null;
}
