import type { Node } from '@tiptap/pm/model';
import type { Mappable } from '@tiptap/pm/transform';
import * as Y from 'yjs';
import type { PlacedNode } from '../../../shared/schema/changedNodes';
import { type SharedText, sharedText } from './sharedText';

/** Where letters and blocks are after a change, among the text blocks that it changed. */
export class PlacesNow {
  private readonly texts: readonly SharedText[];

  constructor(
    private readonly body: Y.XmlFragment,
    private readonly after: Node,
    changed: readonly PlacedNode[],
  ) {
    this.texts = changed.flatMap((placed) =>
      placed.node.isTextblock ? (sharedText(body, after, placed) ?? []) : [],
    );
  }

  /** The letter that now stands behind a position; null where none does. */
  letterAt(position: number): { readonly id: Y.ID; readonly text: Y.ID | null } | null {
    const letters = this.textAt(position)?.letters.find(
      ({ from, length }) => from <= position && position < from + length,
    );
    if (!letters) return null;
    const { id, from, text } = letters;
    return { id: Y.createID(id.client, id.clock + position - from), text };
  }

  /** The block with an id, else the one around or near a position. */
  blockFor(
    blockId: unknown,
    position: number,
  ): { readonly text: SharedText; readonly isSame: boolean } | null {
    const same = blockId ? this.texts.find((text) => text.blockId === blockId) : undefined;
    if (same) return { text: same, isSame: true };
    const text = this.textAt(position) ?? this.textNear(position);
    return text && { text, isSame: false };
  }

  /** Where the first text begins in what a cell is now; null where it is gone. */
  textInCell(cell: number | null, mapping: Mappable): number | null {
    const place = cell === null ? null : mapping.mapResult(cell, 1);
    const now = place && !place.deletedAfter ? this.after.nodeAt(place.pos) : null;
    return place && now?.firstChild?.isTextblock ? place.pos + 2 : null;
  }

  private textAt(position: number): SharedText | null {
    return this.texts.find(({ start, end }) => start <= position && position <= end) ?? null;
  }

  private textNear(position: number): SharedText | null {
    const place = this.after.resolve(Math.min(position, this.after.content.size));
    for (let depth = place.depth; depth >= 0; depth -= 1) {
      const parent = place.node(depth);
      if (parent.isTextblock)
        return sharedText(this.body, this.after, { node: parent, position: place.before(depth) });
      const index = place.index(depth);
      const before = Array.from({ length: index }, (_, step) => index - 1 - step);
      const behind = Array.from({ length: parent.childCount - index }, (_, step) => index + step);
      for (const at of [...before, ...behind]) {
        const found = firstText({ node: parent.child(at), position: place.posAtIndex(at, depth) });
        if (found) return sharedText(this.body, this.after, found);
      }
    }
    return null;
  }
}

/** The first text block of something that is no structured table. */
function firstText({ node, position }: PlacedNode): PlacedNode | null {
  if (node.isTextblock) return { node, position };
  if (node.type.name === 'dataTable') return null;
  let found: PlacedNode | null = null;
  node.forEach((child, offset) => {
    found ??= firstText({ node: child, position: position + 1 + offset });
  });
  return found;
}
