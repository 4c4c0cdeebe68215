import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { drawnNode } from '../drawnNode';
import { type BlockRoom, blankedRun, blankRun, measureRoom } from './blankRun';

/** The room of a block that was never drawn: about a paragraph of 28 characters a line, each of 29 points (GB/T 9704). */
const LETTERS_A_LINE = 28;
const LINE = (29 * 96) / 72;

/** Blanks for one view, each as high as its blocks were when they were last drawn. */
export interface BlankForm {
  /** One blank in the place of neighbouring blocks, of which there is at least one. */
  readonly draw: (blocks: readonly Node[]) => Node;
  /** Remembers how high the blocks with these ids are that are whole now. */
  readonly measure: (ids: ReadonlySet<string>) => void;
  /** Whether it is known how high a block is; else its room is guessed. */
  readonly isMeasured: (block: Node) => boolean;
}

/** Makes the blanks of a view. */
export function createBlankForm(view: EditorView): BlankForm {
  const rooms = new Map<string, BlockRoom>();
  // A blank stays the same node as long as its blocks do, so that ProseMirror need not look at it; by the first of them.
  const blanks = new WeakMap<Node, Node>();
  const isOf = (blank: Node, blocks: readonly Node[]) => {
    const before = blankedRun(blank)?.blocks;
    return before?.length === blocks.length && before.every((block, index) => block === blocks[index]);
  };
  return {
    draw(blocks) {
      const [first] = blocks;
      const known = first && blanks.get(first);
      if (known && isOf(known, blocks)) return known;
      const roomOf = (block: Node) => rooms.get(String(block.attrs.id)) ?? guessRoom(block);
      const blank = blankRun(blocks, blocks.map(roomOf));
      if (first) blanks.set(first, blank);
      return blank;
    },
    measure(ids) {
      const zoom = view.dom.currentCSSZoom ?? 1;
      for (const element of view.dom.children) {
        const block = drawnNode(element);
        const id = String(block?.attrs.id);
        if (!block || blankedRun(block) || !ids.has(id) || !(element instanceof HTMLElement)) continue;
        rooms.set(id, measureRoom(element, zoom));
        blanks.delete(block);
      }
    },
    isMeasured: (block) => rooms.has(String(block.attrs.id)),
  };
}

function guessRoom(block: Node): BlockRoom {
  return { height: guessLines(block) * LINE, above: 0, below: 0 };
}

/** Of a table, a line for each row; of a paragraph, with its first line indented by two letters. */
function guessLines(block: Node): number {
  if (block.isTextblock || block.childCount === 0)
    return Math.ceil((block.textContent.length + 2) / LETTERS_A_LINE);
  if (block.type.name.endsWith('Row')) return 1;
  return block.children.reduce((lines, child) => lines + guessLines(child), 0);
}
