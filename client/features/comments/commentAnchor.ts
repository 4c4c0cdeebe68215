import type { Node } from '@tiptap/pm/model';
import { NodeSelection, type Selection } from '@tiptap/pm/state';
import type { Anchor } from '../../../shared/protocol/api';

const LONGEST_QUOTE = 2000;

/**
 * The words a new thread stands on: the part of a selection that lies in its first block with words in it. Null where there are
 * no words, or where the block cannot be named. Offsets count as ProseMirror does.
 */
export function commentAnchor(body: Node, from: number, to: number): Anchor | null {
  let anchor: Anchor | null = null;
  body.nodesBetween(from, to, (block, position, parent) => {
    if (anchor || !block.isTextblock) return anchor === null;
    const start = Math.max(0, from - position - 1);
    const end = Math.min(block.content.size, to - position - 1);
    if (start >= end) return false;
    const quote = block.textBetween(start, end).slice(0, LONGEST_QUOTE);
    const place = placeOf(block, parent);
    if (quote.trim() && place) anchor = { quote, ...place, from: start, to: end };
    return false;
  });
  return anchor;
}

/**
 * The anchor of a selected chip, chart or picture, which carries no marks: its id. A chip is quoted as it is printed, a chart or picture
 * by its caption. Null for any other selection.
 */
export function nodeAnchor(selection: Selection, printed: string): Anchor | null {
  if (!(selection instanceof NodeSelection) || !selection.node.isAtom) return null;
  const { attrs, isInline } = selection.node;
  if (typeof attrs.id !== 'string') return null;
  const before = isInline ? null : selection.$from.nodeBefore;
  const caption = before?.type.name === 'caption' ? before.textContent : '';
  const quote =
    caption || (isInline ? '' : String(attrs.title ?? attrs.alternative ?? '')) || printed || '图';
  return { quote, blockId: attrs.id, from: 0, to: 0 };
}

/** What somebody chose who selected a chip without any words, however that was done: the chip. Any other selection as it is. */
export function chosenNode(selection: Selection): Selection {
  const { $from, $to, from, to } = selection;
  const { doc } = $from;
  if (selection.empty || !$from.sameParent($to) || doc.textBetween(from, to).trim() !== '') return selection;
  let chosen = selection;
  doc.nodesBetween(from, to, (node, position) => {
    if (chosen === selection && node.isInline && typeof node.attrs.id === 'string')
      chosen = NodeSelection.create(doc, position);
  });
  return chosen;
}

/** How a block is named: by its own id, a cell of a data table by its row's and its column's. */
export function placeOf(block: Node, parent: Node | null): { blockId: string; columnId?: string } | null {
  if (block.type.name === 'dataCell') {
    const row = parent?.attrs.id as string | null;
    return row ? { blockId: row, columnId: block.attrs.column as string } : null;
  }
  // A box's title has had an id only since schema 1.1: in older plans the box stands for it.
  const id: unknown = block.attrs.id ?? (block.type.name === 'boxTitle' ? parent?.attrs.id : null);
  return typeof id === 'string' ? { blockId: id } : null;
}
