import { type Node, type NodeSpec, Schema } from '@tiptap/pm/model';
import type { Extent } from './blocksDrawn';

/** The room that a block takes on the paper, in CSS pixels before zooming. */
export interface BlockRoom {
  readonly height: number;
  readonly above: number;
  readonly below: number;
}

/** Neighbouring blocks in whose place one empty element is drawn, and where in it each of them would stand. */
export interface BlankRun {
  readonly blocks: readonly Node[];
  /** How far below the element's top each block would begin. */
  readonly tops: readonly number[];
  readonly rooms: readonly BlockRoom[];
  readonly height: number;
}

const drawing: Pick<NodeSpec, 'attrs' | 'toDOM'> = {
  attrs: { height: {}, above: {}, below: {} },
  toDOM: ({ attrs: { height, above, below } }) => [
    'div',
    { class: 'distant-blocks', style: `height:${height}px;margin:${above}px 0 ${below}px` },
  ],
};

/** Blanks have a schema of their own: they are drawn, and are in no document. */
const schema = new Schema({
  nodes: {
    doc: { content: '(blank | blankLeaf)*' },
    blank: { content: 'text*', ...drawing },
    /** For one block without content, such as a picture, which counts as one position. */
    blankLeaf: drawing,
    text: {},
  },
});

const runs = new WeakMap<Node, BlankRun>();

/** One empty place on the paper instead of neighbouring blocks, of which there is at least one; it has as many positions as all of them. */
export function blankRun(blocks: readonly Node[], rooms: readonly BlockRoom[]): Node {
  const tops: number[] = [];
  let [height, above] = [0, 0];
  let margins: number[] = [];
  for (const room of rooms) {
    const gap = overlaid([...margins, room.above]);
    const top = height === 0 ? 0 : height + gap;
    tops.push(top);
    // Margins go through what has no height.
    if (room.height === 0) margins.push(room.above, room.below);
    else {
      if (height === 0) above = gap;
      height = top + room.height;
      margins = [room.below];
    }
  }
  const size = blocks.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const attrs = { height, above, below: overlaid(margins) };
  const { blank, blankLeaf } = schema.nodes;
  const drawn =
    size === 1
      ? blankLeaf.create(attrs)
      : blank.create(attrs, size > 2 ? schema.text(' '.repeat(size - 2)) : null);
  runs.set(drawn, { blocks, tops, rooms, height });
  return drawn;
}

/** The blocks in whose place a blank is drawn; undefined for anything else. */
export function blankedRun(drawn: Node): BlankRun | undefined {
  return runs.get(drawn);
}

/** Where in the window one of the blocks would stand in whose place an element is drawn. */
export function placeInRun({ tops, rooms, height }: BlankRun, index: number, element: HTMLElement): Extent {
  const box = element.getBoundingClientRect();
  const scale = height > 0 ? box.height / height : 1;
  const top = box.top + (tops[index] ?? 0) * scale;
  return { top, bottom: top + (rooms[index]?.height ?? 0) * scale };
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

/** The room of margins that touch each other, of which some may be negative. */
function overlaid(margins: readonly number[]): number {
  return Math.max(0, ...margins) + Math.min(0, ...margins);
}
