import { type Node, type NodeSpec, Schema } from '@tiptap/pm/model';

/** The room that a block takes on the paper, in CSS pixels before zooming. */
export interface BlockRoom {
  readonly height: number;
  readonly above: number;
  readonly below: number;
}

const drawing: Pick<NodeSpec, 'attrs' | 'toDOM'> = {
  attrs: { height: {}, above: {}, below: {} },
  toDOM: ({ attrs: { height, above, below } }) => [
    'div',
    { class: 'distant-block', style: `height:${height}px;margin:${above}px 0 ${below}px` },
  ],
};

/** Blanks have a schema of their own: they are drawn, and are in no document. */
const { nodes } = new Schema({
  nodes: {
    doc: { content: '(blank | blankLeaf)*' },
    blank: { content: 'text*', ...drawing },
    /** For blocks without content, such as pictures, which count as one position. */
    blankLeaf: drawing,
    text: {},
  },
});

const originals = new WeakMap<Node, Node>();

/** An empty place on the paper instead of a block; all positions in it are as in the block. */
export function blankBlock(block: Node, room: BlockRoom): Node {
  const type = block.isLeaf ? nodes.blankLeaf : nodes.blank;
  const drawn = type.create({ ...room }, block.content);
  originals.set(drawn, block);
  return drawn;
}

/** The block in whose place a blank is drawn; undefined for anything else. */
export function blankedBlock(drawn: Node): Node | undefined {
  return originals.get(drawn);
}

/** Measures the room of a block that is drawn as it is, on a paper of which one CSS pixel takes `zoom` of the window's. */
export function measureRoom(element: HTMLElement, zoom: number): BlockRoom {
  const { marginTop, marginBottom } = getComputedStyle(element);
  return {
    height: element.getBoundingClientRect().height / zoom,
    above: Number.parseFloat(marginTop) || 0,
    below: Number.parseFloat(marginBottom) || 0,
  };
}
