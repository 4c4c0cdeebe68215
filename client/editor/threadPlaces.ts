import type { Node } from '@tiptap/pm/model';

/** Where a thread's words stand: positions in the document, from the first of them to the last. */
export interface ThreadPlace {
  readonly from: number;
  readonly to: number;
}

/** What threads may hang on: marked words, by thread, and nodes, by id (a cell by its row's and its column's: `row/column`). */
export interface AnchorPlaces {
  readonly threads: ReadonlyMap<string, ThreadPlace>;
  readonly nodes: Pick<NodePlaces, 'get'>;
}

/** Those of a document as it was read. */
export interface DocumentPlaces extends AnchorPlaces {
  readonly nodes: NodePlaces;
}

/** The places of all nodes of a document; put together only when somebody asks for one. */
export class NodePlaces {
  #places: ReadonlyMap<string, ThreadPlace> | null = null;

  constructor(private readonly body: Node) {}

  get(id: string): ThreadPlace | undefined {
    this.#places ??= gather(this.body);
    return this.#places.get(id);
  }

  /** Whether two documents have nodes of the same ids in the same order; blocks that did not change are not looked into. */
  hasSameIds({ body }: NodePlaces): boolean {
    const { children } = this.body;
    return (
      children.length === body.childCount &&
      children.every((block, index) => {
        const other = body.child(index);
        return block === other || sameKeys(placesIn(block).nodes, placesIn(other).nodes);
      })
    );
  }
}

/** Whether two maps have the same keys in the same order. */
export function sameKeys(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  if (one.size !== other.size) return false;
  const keys = other.keys();
  for (const key of one.keys()) if (key !== keys.next().value) return false;
  return true;
}

function gather(body: Node): ReadonlyMap<string, ThreadPlace> {
  const nodes = new Map<string, ThreadPlace>();
  body.forEach((block, offset) => {
    for (const [id, { from, to }] of placesIn(block).nodes)
      if (!nodes.has(id)) nodes.set(id, { from: offset + from, to: offset + to });
  });
  return nodes;
}

interface MutablePlaces {
  readonly threads: Map<string, ThreadPlace>;
  readonly nodes: Map<string, ThreadPlace>;
}

const known = new WeakMap<Node, MutablePlaces>();

/** The places of all threads whose words are in the text, in the order of the text. Unchanged blocks are not read again. */
export function threadPlaces(body: Node): ReadonlyMap<string, ThreadPlace> {
  const threads = new Map<string, ThreadPlace>();
  body.forEach((block, offset) => {
    const { threads: inBlock } = placesIn(block);
    if (inBlock.size === 0) return;
    for (const [thread, { from, to }] of inBlock) extend(threads, thread, offset + from, offset + to);
  });
  return threads;
}

/** As `threadPlaces`, with every node that has an id. */
export function anchorPlaces(body: Node): DocumentPlaces {
  return { threads: threadPlaces(body), nodes: new NodePlaces(body) };
}

/** Places relative to the position before the block. */
function placesIn(block: Node): MutablePlaces {
  const before = known.get(block);
  if (before) return before;
  const places: MutablePlaces = { threads: new Map(), nodes: new Map() };
  readNode(block, 0, null, places);
  block.descendants((node, position, parent) => readNode(node, position + 1, parent, places));
  known.set(block, places);
  return places;
}

function readNode(
  node: Node,
  position: number,
  parent: Node | null,
  { threads, nodes }: MutablePlaces,
): void {
  const end = position + node.nodeSize;
  const { id, column } = node.attrs as { id?: string | null; column?: string | null };
  const key = node.type.name === 'dataCell' ? `${String(parent?.attrs.id)}/${column}` : id;
  if (key && !nodes.has(key)) nodes.set(key, { from: position, to: end });
  for (const { type, attrs } of node.marks)
    if (type.name === 'comment' && typeof attrs.thread === 'string')
      extend(threads, attrs.thread, position, end);
}

function extend(places: Map<string, ThreadPlace>, thread: string, from: number, to: number) {
  const place = places.get(thread);
  places.set(thread, place ? { from: Math.min(place.from, from), to: Math.max(place.to, to) } : { from, to });
}
