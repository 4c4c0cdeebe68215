import { DOMParser, type Node, type ParseOptions, type TagParseRule } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { drawnNode } from '../drawnNode';
import { blankedBlock } from './blankBlock';
import { createBlankForm } from './blankForm';
import { createDrawnDocument } from './drawnDocument';
import { keepComments } from './keepComments';
import { withoutComments } from './withoutComments';

/** How distant blocks are drawn: as text without the spans of comments, or not at all, as empty room of the same height. */
export type DistantForm = 'plain' | 'blank';

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
/** An option of ProseMirror's parser that only its view uses. */
type RuleFromNode = (dom: globalThis.Node) => Omit<TagParseRule, 'tag'> | null;
type ReadChange = (from: number, to: number, ...rest: unknown[]) => void;

/** See `drawDistantBlocks`. */
export interface DistantDrawing {
  /** Draws the blocks with these ids in the distant form, all others whole. Not while an input method composes. */
  readonly setDistant: (ids: ReadonlySet<string>) => void;
  readonly isWhole: (blockIndex: number) => boolean;
  /** Draws the block around a position whole. */
  readonly drawAt: (position: number) => void;
  /** Draws everything as it is again. */
  readonly destroy: () => void;
}

/**
 * Lets a view draw blocks that nobody sees in a form that has fewer nodes: the browser walks over every node of the text at each keystroke (ADR
 * 22). The document itself, positions, and what is copied know nothing of it. A change that the browser makes in such a block all the same is read
 * with what was not drawn.
 */
export function drawDistantBlocks(view: EditorView, form: DistantForm): DistantDrawing {
  const inside = view as unknown as ViewInside;
  const blanks = createBlankForm(view);
  const drawn = createDrawnDocument(form === 'blank' ? blanks.draw : withoutComments);
  let distant: ReadonlySet<string> = new Set();
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

  const isWhole = (index: number) =>
    drawn.of(view.state).maybeChild(index) === view.state.doc.maybeChild(index);
  const setDistant = (ids: ReadonlySet<string>) => {
    if (form === 'blank') blanks.measure(ids);
    distant = ids;
    drawn.setDistant(ids);
    if (drawing && drawn.of(view.state) !== drawing.node) view.updateState(view.state);
  };
  const read = inside.domObserver.handleDOMChange;
  inside.domObserver.handleDOMChange = (from, to, ...rest) => {
    const { doc } = view.state;
    const [first, last] = from < 0 ? [0, -1] : [doc.resolve(from).index(0), doc.resolve(to).index(0)];
    for (let index = first; index <= last; index += 1)
      if (!isWhole(index)) return readWithDistant(view, from, to, (start, end) => read(start, end, ...rest));
    return read(from, to, ...rest);
  };

  return {
    isWhole,
    setDistant,
    drawAt(position) {
      const index = view.state.doc.resolve(position).index(0);
      const id = view.state.doc.maybeChild(index)?.attrs.id;
      if (!isWhole(index)) setDistant(new Set([...distant].filter((each) => each !== id)));
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

/** Reads a change of the DOM in a range that holds blocks in a distant form. */
function readWithDistant(
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
    parse: (dom, options) => keepComments(older, parser.parse(dom, withBlanks(options))),
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

/** Lets ProseMirror read blanks as the blocks that they stand for. */
function withBlanks(options: ParseOptions | undefined): ParseOptions {
  const { ruleFromNode } = (options ?? {}) as { readonly ruleFromNode?: RuleFromNode };
  const readNode: RuleFromNode = (dom) => {
    const node = drawnNode(dom);
    const block = node && blankedBlock(node);
    if (!block) return ruleFromNode?.(dom) ?? null;
    const { type, attrs } = block;
    return { node: type.name, attrs, getContent: () => withoutComments(block).content };
  };
  return { ...options, ruleFromNode: readNode } as ParseOptions;
}
