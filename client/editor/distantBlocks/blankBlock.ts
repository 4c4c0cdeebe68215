import { type Node, Schema } from '@tiptap/pm/model';

/** The room that a block takes on the paper, in CSS pixels before zooming. */
export interface BlockRoom {
  readonly height: number;
  readonly above: number;
  readonly below: number;
}

/** Blanks have a schema of their own: they are drawn, and are in no document. */
const { blank } = new Schema({
  nodes: {
    doc: { content: 'blank*' },
    blank: {
      content: 'text*',
      attrs: { height: {}, above: {}, below: {} },
      toDOM: ({ attrs: { height, above, below } }) => [
        'div',
        { class: 'distant-block', style: `height:${height}px;margin:${above}px 0 ${below}px` },
      ],
    },
    text: {},
  },
}).nodes;

const originals = new WeakMap<Node, Node>();

/** An empty place on the paper instead of a block; all positions in it are as in the block. */
export function blankBlock(block: Node, room: BlockRoom): Node {
  if (!blank) throw new Error('the schema of blanks has blanks');
  const drawn = blank.create({ ...room }, block.content);
  originals.set(drawn, block);
  return drawn;
}

/** The block in whose place a blank is drawn; undefined for anything else. */
export function blankedBlock(drawn: Node): Node | undefined {
  return originals.get(drawn);
}

/** Measures the room of a block that is drawn as it is. */
export function measureRoom(element: HTMLElement): BlockRoom {
  const { marginTop, marginBottom } = getComputedStyle(element);
  return {
    height: element.offsetHeight,
    above: Number.parseFloat(marginTop) || 0,
    below: Number.parseFloat(marginBottom) || 0,
  };
}
