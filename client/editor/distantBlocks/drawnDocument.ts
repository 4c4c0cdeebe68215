import { Fragment, type Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';

/** What is drawn of a document: distant blocks in another form. */
export interface DrawnDocument {
  /** What is drawn of a state's document: the same node as long as nothing of it changes. Blocks that hold an end of the selection are whole. */
  readonly of: (state: EditorState) => Node;
  /** What is drawn in the place of a block of a state's document, by its index, and the index of the first block that it stands for. */
  readonly at: (state: EditorState, index: number) => { readonly node: Node; readonly first: number } | null;
  /** Says which blocks are distant, by their ids. */
  readonly setDistant: (ids: ReadonlySet<string>) => void;
  /** The ids of the blocks that are distant in a state. */
  readonly distantIn: (state: EditorState) => ReadonlySet<string>;
  /** Until that is said, in a document of `length` positions and more all blocks are distant but those at its beginning, `whole` positions of them. */
  readonly setFirst: (whole: number, length: number) => void;
}

interface Drawing {
  readonly doc: Node;
  readonly drawn: Node;
  /** For each block of the document the index of what is drawn in its place. */
  readonly places: readonly number[];
}

/**
 * Nothing is distant at first. `drawDistant` gives the form of neighbouring blocks that are distant: a node for each, or one for all, of the same
 * size in positions.
 */
export function createDrawnDocument(
  drawDistant: (blocks: readonly Node[]) => readonly Node[],
): DrawnDocument {
  let distant = new Set<string>();
  let last: Drawing | null = null;
  let first: ((doc: Node) => Set<string>) | null = null;

  const isDistant = (block: Node) => distant.has(String(block.attrs.id));
  const draw = (doc: Node): Drawing => {
    const children: Node[] = [];
    const places: number[] = [];
    let run: Node[] = [];
    const endRun = () => {
      if (run.length === 0) return;
      const nodes = drawDistant(run);
      for (const index of run.keys()) places.push(children.length + Math.min(index, nodes.length - 1));
      children.push(...nodes);
      run = [];
    };
    for (const block of doc.children) {
      if (isDistant(block)) {
        run.push(block);
        continue;
      }
      endRun();
      places.push(children.length);
      children.push(block);
    }
    endRun();
    const isSame = places.every((place, index) => children[place] === doc.child(index));
    return { doc, drawn: isSame ? doc : doc.copy(Fragment.fromArray(children)), places };
  };
  /** The same for the document after a change within one block that is whole, such as typing; null after any other. */
  const drawChange = ({ doc: before, drawn, places }: Drawing, doc: Node): Drawing | null => {
    const index = onlyChange(before.children, doc.children);
    if (index === null || drawn === before || isDistant(before.child(index)) || isDistant(doc.child(index)))
      return null;
    const content = drawn.content.replaceChild(places[index] ?? 0, doc.child(index));
    return { doc, drawn: drawn.copy(content), places };
  };
  const drawingOf = ({ doc, selection }: EditorState): Drawing => {
    if (first && last?.doc !== doc) distant = first(doc);
    for (const $end of [selection.$anchor, selection.$head]) {
      const block = doc.maybeChild($end.index(0));
      if (block && distant.delete(String(block.attrs.id))) last = null;
    }
    if (last?.doc !== doc) last = (last && drawChange(last, doc)) ?? draw(doc);
    return last;
  };

  return {
    of: (state) => drawingOf(state).drawn,
    at(state, index) {
      const { drawn, places } = drawingOf(state);
      const place = places[index];
      return place === undefined ? null : { node: drawn.child(place), first: places.indexOf(place) };
    },
    distantIn(state) {
      drawingOf(state);
      return distant;
    },
    setDistant(ids) {
      first = null;
      distant = new Set(ids);
      last = null;
    },
    setFirst(whole, length) {
      first = (doc) => (doc.content.size < length ? new Set() : blocksBehind(doc, whole));
      last = null;
    },
  };
}

/** The ids of the blocks that begin behind a position. */
function blocksBehind(doc: Node, position: number): Set<string> {
  const ids = new Set<string>();
  let start = 0;
  for (const block of doc.children) {
    if (start >= position) ids.add(String(block.attrs.id));
    start += block.nodeSize;
  }
  return ids;
}

/** The index of the one child that differs; null where none or several do, or some came or went. */
function onlyChange(before: readonly Node[], after: readonly Node[]): number | null {
  if (before.length !== after.length) return null;
  const index = before.findIndex((child, at) => child !== after[at]);
  const end = before.findLastIndex((child, at) => child !== after[at]);
  return index >= 0 && index === end ? index : null;
}
