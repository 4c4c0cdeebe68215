import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { drawnNode } from '../drawnNode';
import { type BlockRoom, blankBlock, blankedBlock, measureRoom } from './blankBlock';

/** The room of a block that was never drawn: about a paragraph of 28 characters a line, each of 29 points (GB/T 9704). */
const LETTERS_A_LINE = 28;
const LINE = (29 * 96) / 72;

/** Blanks for one view, each as high as its block was when it was last drawn. */
export interface BlankForm {
  readonly draw: (block: Node) => Node;
  /** Remembers how high the blocks with these ids are that are whole now. */
  readonly measure: (ids: ReadonlySet<string>) => void;
}

/** Makes the blanks of a view. */
export function createBlankForm(view: EditorView): BlankForm {
  const rooms = new Map<string, BlockRoom>();
  // A blank stays the same node as long as its block does, so that ProseMirror need not look at it.
  const blanks = new WeakMap<Node, Node>();
  return {
    draw(block) {
      const known = blanks.get(block);
      if (known) return known;
      const blank = blankBlock(block, rooms.get(String(block.attrs.id)) ?? guessRoom(block));
      blanks.set(block, blank);
      return blank;
    },
    measure(ids) {
      const zoom = view.dom.currentCSSZoom ?? 1;
      for (const element of view.dom.children) {
        const block = drawnNode(element);
        const id = String(block?.attrs.id);
        if (!block || blankedBlock(block) || !ids.has(id) || !(element instanceof HTMLElement)) continue;
        rooms.set(id, measureRoom(element, zoom));
        blanks.delete(block);
      }
    },
  };
}

function guessRoom(block: Node): BlockRoom {
  const lines = Math.ceil(block.textContent.length / LETTERS_A_LINE) || 1;
  return { height: lines * LINE, above: 0, below: 0 };
}
