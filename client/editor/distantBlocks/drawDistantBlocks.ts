import { DOMParser, type Node, type ParseOptions, type TagParseRule } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { drawnNode } from '../drawnNode';
import { createBlankForm } from './blankForm';
import { blankedRun, placeInRun } from './blankRun';
import type { DistantBlocks } from './blocksDrawn';
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
  /** The positions of all that is read again when what is between two changed. */
  readonly parseRange: (from: number, to: number) => { readonly from: number; readonly to: number };
}
/** An option of ProseMirror's parser that only its view uses. */
type RuleFromNode = (dom: globalThis.Node) => Omit<TagParseRule, 'tag'> | null;
type ReadChange = (from: number, to: number, ...rest: unknown[]) => void;

/** See `drawDistantBlocks`. */
export interface DistantDrawing extends DistantBlocks {
  /** Draws the blocks with these ids in the distant form, all others whole. Not while an input method composes. */
  readonly setDistant: (ids: ReadonlySet<string>) => void;
  /** See `DrawnDocument`; to be called before the view has its document. */
  readonly setFirst: (whole: number, length: number) => void;
  /**
   * Draws some distant blocks whose room is only guessed, so many positions at least, for a moment, to learn how high they are. Returns whether that
   * taught anything: false when all are known.
   */
  readonly measureSome: (positions: number) => boolean;
  readonly isWhole: (blockIndex: number) => boolean;
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
  const drawn = createDrawnDocument((blocks) =>
    form === 'blank' ? [blanks.draw(blocks)] : blocks.map(withoutComments),
  );
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

  const isWhole = (index: number) => {
    const block = view.state.doc.maybeChild(index);
    return !block || drawn.at(view.state, index)?.node === block;
  };
  const setDistant = (ids: ReadonlySet<string>) => {
    if (form === 'blank') blanks.measure(ids);
    drawn.setDistant(ids);
    if (drawing && drawn.of(view.state) !== drawing.node) view.updateState(view.state);
  };
  const read = inside.domObserver.handleDOMChange;
  inside.domObserver.handleDOMChange = (from, to, ...rest) => {
    const range = drawing && from >= 0 ? readingRange(view, drawing, from, to) : null;
    if (!range) return read(from, to, ...rest);
    const [first, last] = [range.$from.index(0), range.$to.indexAfter(0) - 1];
    for (let index = first; index <= last; index += 1)
      if (!isWhole(index)) return readWithDistant(view, range, () => read(from, to, ...rest));
    return read(from, to, ...rest);
  };

  return {
    isWhole,
    setDistant,
    setFirst: drawn.setFirst,
    measureSome(positions) {
      const all = new Set(drawn.distantIn(view.state));
      const guessed: Node[] = [];
      let size = 0;
      for (const block of view.state.doc.children) {
        if (size >= positions) break;
        if (!all.has(String(block.attrs.id)) || blanks.isMeasured(block)) continue;
        guessed.push(block);
        size += block.nodeSize;
      }
      if (guessed.length === 0) return false;
      const drawnNow = new Set(guessed.map(({ attrs }) => String(attrs.id)));
      setDistant(new Set([...all].filter((id) => !drawnNow.has(id))));
      setDistant(all);
      return guessed.some(blanks.isMeasured);
    },
    placeOf(index) {
      const at = drawn.at(view.state, index);
      const run = at && blankedRun(at.node);
      if (!run) return null;
      const element = view.nodeDOM(view.state.doc.resolve(0).posAtIndex(at.first));
      return element instanceof HTMLElement ? placeInRun(run, index - at.first, element) : null;
    },
    drawAt(position) {
      const index = view.state.doc.resolve(position).index(0);
      const id = view.state.doc.maybeChild(index)?.attrs.id;
      if (isWhole(index)) return;
      setDistant(new Set([...drawn.distantIn(view.state)].filter((each) => each !== id)));
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

/** All that ProseMirror reads again when something changed between two positions: neighbours too. */
function readingRange({ state: { doc } }: EditorView, drawing: DocumentDrawing, from: number, to: number) {
  const $from = doc.resolve(from);
  const depth = $from.sharedDepth(to) + 1;
  const range = drawing.parseRange($from.before(depth), doc.resolve(to).after(depth));
  return { $from: doc.resolve(range.from), $to: doc.resolve(range.to) };
}

/** Reads a change of the DOM in a range that holds blocks in a distant form. */
function readWithDistant(
  view: EditorView,
  { $from, $to }: ReturnType<typeof readingRange>,
  read: () => void,
): void {
  const older = $from.parent.cut($from.parentOffset, $to.parentOffset);
  const parser = DOMParser.fromSchema(view.state.schema);
  const reading: Pick<DOMParser, 'parse'> = {
    parse: (dom, options) => keepComments(older, parser.parse(dom, withBlanks(options))),
  };
  const { someProp } = view;
  view.someProp = ((name: string, ...rest: unknown[]) =>
    name === 'domParser'
      ? reading
      : (someProp as (...all: unknown[]) => unknown).call(view, name, ...rest)) as typeof someProp;
  try {
    read();
  } finally {
    Reflect.deleteProperty(view, 'someProp');
  }
}

/** Lets ProseMirror read blanks as the blocks that they stand for. */
function withBlanks(options: ParseOptions | undefined): ParseOptions {
  const { ruleFromNode } = (options ?? {}) as { readonly ruleFromNode?: RuleFromNode };
  // The parser makes one node of an element at most: it is given an element for each block.
  const standIns = new WeakMap<globalThis.Node, Node>();
  const readNode: RuleFromNode = (dom) => {
    const block = standIns.get(dom);
    if (block) {
      const { type, attrs } = block;
      return { node: type.name, attrs, getContent: () => withoutComments(block).content };
    }
    const node = drawnNode(dom);
    const run = node && blankedRun(node);
    if (!run) return ruleFromNode?.(dom) ?? null;
    const skip = document.createElement('div');
    for (const each of run.blocks) standIns.set(skip.appendChild(document.createElement('div')), each);
    return { skip } as unknown as TagParseRule;
  };
  return { ...options, ruleFromNode: readNode } as ParseOptions;
}
