import { DOMParser, type Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { createDrawnDocument } from './drawnDocument';
import { keepComments } from './keepComments';

/** The parts of ProseMirror's view (1.42) that are taken hold of; it tells nobody of them. */
interface ViewInside {
  docView: DocumentDrawing | null;
  readonly domObserver: { handleDOMChange: ReadChange };
}
interface DocumentDrawing {
  node: Node;
  matchesNode: (doc: Node, ...decorations: unknown[]) => boolean;
  update: (doc: Node, ...rest: unknown[]) => boolean;
}
type ReadChange = (from: number, to: number, ...rest: unknown[]) => void;

/** See `drawDistantPlain`. */
export interface DistantDrawing {
  /** Draws the blocks with these ids without the marks of comments, all others with them. Not while an input method composes. */
  readonly setDistant: (ids: ReadonlySet<string>) => void;
  readonly isDrawnPlain: (blockIndex: number) => boolean;
  /** Draws everything as it is again. */
  readonly destroy: () => void;
}

/**
 * Lets a view draw blocks that nobody sees without the spans of comments: the browser walks over every node of the text at each keystroke (ADR
 * 22). The document itself, positions, and what is copied know nothing of it. A change that the browser makes in such a block all the same is read
 * with its comments.
 */
export function drawDistantPlain(view: EditorView): DistantDrawing {
  const inside = view as unknown as ViewInside;
  const drawn = createDrawnDocument();
  let drawing = inside.docView;
  if (drawing) takeHold(drawing);

  function takeHold(taken: DocumentDrawing) {
    const { matchesNode, update } = taken;
    taken.matchesNode = (_, ...rest) => matchesNode.call(taken, drawn.of(view.state), ...rest);
    taken.update = (_, ...rest) => update.call(taken, drawn.of(view.state), ...rest);
  }
  // ProseMirror makes another drawing when its views of nodes change.
  Object.defineProperty(view, 'docView', {
    configurable: true,
    get: () => drawing,
    set(next: DocumentDrawing | null) {
      drawing = next;
      if (next) takeHold(next);
    },
  });

  const isDrawnPlain = (index: number) => {
    const block = view.state.doc.maybeChild(index);
    return block !== null && drawn.of(view.state).maybeChild(index) !== block;
  };
  const read = inside.domObserver.handleDOMChange;
  inside.domObserver.handleDOMChange = (from, to, ...rest) => {
    const { doc } = view.state;
    const [first, last] = from < 0 ? [0, -1] : [doc.resolve(from).index(0), doc.resolve(to).index(0)];
    for (let index = first; index <= last; index += 1)
      if (isDrawnPlain(index))
        return readWithComments(view, from, to, (start, end) => read(start, end, ...rest));
    return read(from, to, ...rest);
  };

  return {
    isDrawnPlain,
    setDistant(ids) {
      drawn.setDistant(ids);
      if (drawing && drawn.of(view.state) !== drawing.node) view.updateState(view.state);
    },
    destroy() {
      inside.domObserver.handleDOMChange = read;
      Object.defineProperty(view, 'docView', { configurable: true, writable: true, value: drawing });
      if (!drawing) return;
      const { matchesNode, update } = Object.getPrototypeOf(drawing) as DocumentDrawing;
      Object.assign(drawing, { matchesNode, update });
      view.updateState(view.state);
    },
  };
}

/** Reads a change of the DOM in a range that holds words whose comments are not drawn. */
function readWithComments(
  view: EditorView,
  from: number,
  to: number,
  read: (from: number, to: number) => void,
): void {
  const { doc, schema } = view.state;
  const $from = doc.resolve(from);
  const depth = $from.sharedDepth(to);
  // All of what is read, as far as ProseMirror goes: the whole text, or whole blocks.
  const isText = $from.node(depth).isTextblock;
  const start = isText ? $from.start(depth) : $from.before(depth + 1);
  const end = isText ? $from.end(depth) : doc.resolve(to).after(depth + 1);
  const $start = doc.resolve(start);
  const older = $start.parent.cut($start.parentOffset, $start.parentOffset + end - start);
  const parser = DOMParser.fromSchema(schema);
  const reading: Pick<DOMParser, 'parse'> = {
    parse: (dom, options) => keepComments(older, parser.parse(dom, options)),
  };
  const { someProp } = view;
  view.someProp = ((name: string, ...rest: unknown[]) =>
    name === 'domParser'
      ? reading
      : (someProp as (...all: unknown[]) => unknown).call(view, name, ...rest)) as typeof someProp;
  try {
    read(start, end);
  } finally {
    Reflect.deleteProperty(view, 'someProp');
  }
}
