import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { Anchor } from '../../../shared/protocol/api';
import { sortColumns } from '../../../shared/tables/sortColumns';
import { blockText } from './blockText';
import { placeOf } from './commentAnchor';

/** A proposal that is being written: what it is about, before anything is said. */
export type ProposalDraft =
  | {
      readonly type: 'words';
      readonly place: Pick<Anchor, 'blockId' | 'columnId'>;
      /** The text of the block, and which part of it is to be rewritten. */
      readonly block: string;
      readonly from: number;
      readonly to: number;
    }
  | { readonly type: 'addBlocks' | 'removeBlock'; readonly blockId: string; readonly quote: string }
  | {
      readonly type: 'addRow' | 'removeRow';
      readonly blockId: string;
      readonly quote: string;
      readonly columns: readonly { readonly id: string; readonly name: string }[];
    };

/** The words of a selection in its first block with words, to be rewritten; null where there are none or the block has no name. */
export function draftWords(body: Node, from: number, to: number): ProposalDraft | null {
  let draft: ProposalDraft | null = null;
  body.nodesBetween(from, to, (block, position, parent) => {
    if (draft || !block.isTextblock) return draft === null;
    const start = Math.max(0, from - position - 1);
    const end = Math.min(block.content.size, to - position - 1);
    const text = blockText(block);
    const place = placeOf(block, parent);
    if (start < end && place && text.slice(start, end).trim())
      draft = { type: 'words', place, block: text, from: start, to: end };
    return false;
  });
  return draft;
}

/** The paragraph or heading around a place, to add paragraphs behind it or remove it; null elsewhere. */
export function draftBlock($place: ResolvedPos, type: 'addBlocks' | 'removeBlock'): ProposalDraft | null {
  for (let depth = $place.depth; depth > 0; depth -= 1) {
    const node = $place.node(depth);
    if ((node.type.name === 'paragraph' || node.type.name === 'heading') && node.attrs.id)
      return { type, blockId: node.attrs.id as string, quote: node.textContent };
  }
  return null;
}

/** The row of a structured table around a place; null elsewhere. */
export function draftRow($place: ResolvedPos, type: 'addRow' | 'removeRow'): ProposalDraft | null {
  for (let depth = $place.depth; depth > 0; depth -= 1) {
    const row = $place.node(depth);
    if (row.type.name !== 'dataRow' || !row.attrs.id) continue;
    const columns = sortColumns($place.node(depth - 1)).map(({ id, node }) => ({
      id,
      name: node.textContent,
    }));
    const words = columns.map(({ id }) => cellText(row, id)).filter((text) => text.trim());
    return { type, blockId: row.attrs.id as string, quote: words.join('\u3000'), columns };
  }
  return null;
}

function cellText(row: Node, columnId: string): string {
  let text = '';
  row.forEach((cell) => {
    if (cell.attrs.column === columnId) text ||= cell.textContent;
  });
  return text;
}
