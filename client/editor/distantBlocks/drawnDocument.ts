import { Fragment, type Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';

/** What is drawn of a document: distant blocks in another form. */
export interface DrawnDocument {
  /** What is drawn of a state's document: the same node as long as nothing of it changes. Blocks that hold an end of the selection are whole. */
  readonly of: (state: EditorState) => Node;
  /** Says which blocks are distant, by their ids. */
  readonly setDistant: (ids: ReadonlySet<string>) => void;
}

/** Nothing is distant at first. `drawDistant` gives the form of a distant block, of the same size in positions. */
export function createDrawnDocument(drawDistant: (block: Node) => Node): DrawnDocument {
  let distant = new Set<string>();
  let last: { readonly doc: Node; readonly drawn: Node } | null = null;

  const drawBlock = (block: Node) => (distant.has(String(block.attrs.id)) ? drawDistant(block) : block);
  const draw = (doc: Node): Node => {
    if (!last) return withBlocks(doc, doc.children.map(drawBlock));
    const [before, after] = [last.doc.children, doc.children];
    let from = 0;
    while (from < before.length && before[from] === after[from]) from += 1;
    let end = 0;
    while (
      end < before.length - from &&
      end < after.length - from &&
      before.at(-1 - end) === after.at(-1 - end)
    )
      end += 1;
    const { drawn } = last;
    if (before.length === after.length && from + end === before.length - 1)
      return drawn.copy(drawn.content.replaceChild(from, drawBlock(doc.child(from))));
    return withBlocks(doc, [
      ...drawn.children.slice(0, from),
      ...after.slice(from, after.length - end).map(drawBlock),
      ...drawn.children.slice(before.length - end),
    ]);
  };

  return {
    of({ doc, selection }) {
      let drawn = last?.doc === doc ? last.drawn : draw(doc);
      for (const $end of [selection.$anchor, selection.$head]) {
        const index = $end.index(0);
        const block = doc.maybeChild(index);
        if (!block || drawn.child(index) === block) continue;
        distant.delete(String(block.attrs.id));
        drawn = drawn.copy(drawn.content.replaceChild(index, block));
      }
      last = { doc, drawn };
      return drawn;
    },
    setDistant(ids) {
      distant = new Set(ids);
      last = null;
    },
  };
}

function withBlocks(doc: Node, blocks: readonly Node[]): Node {
  const isSame = blocks.every((block, index) => block === doc.child(index));
  return isSame ? doc : doc.copy(Fragment.fromArray(blocks));
}
