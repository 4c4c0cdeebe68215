import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { bringIntoSight, SIGHT } from './caretInSight';

type Granularity = 'character' | 'word' | 'line' | 'lineboundary';

const STEPS: Readonly<Record<string, readonly ['forward' | 'backward', Granularity]>> = {
  ArrowRight: ['forward', 'character'],
  ArrowLeft: ['backward', 'character'],
  ArrowDown: ['forward', 'line'],
  ArrowUp: ['backward', 'line'],
  End: ['forward', 'lineboundary'],
  Home: ['backward', 'lineboundary'],
};

const caretKey = new PluginKey<boolean>('readingCaret');

/**
 * A caret for people who may not change the text: the arrow keys move it, with Shift they select, so that words can be commented on
 * without a mouse. Browsers give none to text that cannot be edited.
 */
export const ReadingCaret = Extension.create({
  name: 'readingCaret',
  addProseMirrorPlugins() {
    return [
      new Plugin<boolean>({
        key: caretKey,
        state: {
          init: () => false,
          apply: (transaction, isShown) => transaction.getMeta(caretKey) ?? isShown,
        },
        props: {
          decorations(state) {
            const { empty, head } = state.selection;
            if (!caretKey.getState(state) || !empty) return null;
            return DecorationSet.create(state.doc, [Decoration.widget(head, drawCaret, { key: 'reading' })]);
          },
          handleDOMEvents: {
            keydown: (view, event) => {
              if (view.editable) return false;
              const step = STEPS[event.key];
              if (!step || event.altKey || event.metaKey) return false;
              event.preventDefault();
              moveBy(view, step, event);
              return true;
            },
            blur: (view) => {
              if (caretKey.getState(view.state)) view.dispatch(view.state.tr.setMeta(caretKey, false));
              return false;
            },
          },
        },
      }),
    ];
  },
});

function moveBy(
  view: EditorView,
  [direction, granularity]: readonly ['forward' | 'backward', Granularity],
  { shiftKey, ctrlKey }: KeyboardEvent,
): void {
  const selection = view.dom.ownerDocument.getSelection();
  if (!selection) return;
  if (!view.dom.contains(selection.focusNode)) begin(view, selection);
  const before = endsOf(selection);
  const byWord = ctrlKey && granularity === 'character';
  selection.modify(shiftKey ? 'extend' : 'move', direction, byWord ? 'word' : granularity);
  // Behind the last line the browser would go on in the rest of the page.
  if (!view.dom.contains(selection.focusNode) && before) selection.setBaseAndExtent(...before);
  const ends = endsOf(selection);
  if (!ends || !view.dom.contains(ends[0]) || !view.dom.contains(ends[2])) return;
  const head = placeOf(view, ends[2], ends[3], direction === 'forward' ? 1 : -1);
  const anchor = shiftKey ? placeOf(view, ends[0], ends[1], -1) : head;
  // At once, so that a key that follows finds what is selected.
  const { doc, tr } = view.state;
  const chosen = TextSelection.between(doc.resolve(anchor), doc.resolve(head));
  view.dispatch(tr.setSelection(chosen).setMeta(caretKey, true));
  const desk = view.dom.closest('main');
  if (desk) bringIntoSight(view.coordsAtPos(chosen.head, 1), desk, SIGHT);
}

/** The browser goes into the words of a chip, which is one place: that is before it or behind it (`side` 1), always behind at their end. */
function placeOf(view: EditorView, node: Node, offset: number, side: 1 | -1): number {
  return view.posAtDOM(node, offset, offset === node.nodeValue?.length ? 1 : side);
}

function endsOf(selection: Selection): Parameters<Selection['setBaseAndExtent']> | null {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  return anchorNode && focusNode ? [anchorNode, anchorOffset, focusNode, focusOffset] : null;
}

/** Begins with the first words in sight. */
function begin(view: EditorView, selection: Selection): void {
  const { left, top } = view.dom.getBoundingClientRect();
  const desk = view.dom.closest('main')?.getBoundingClientRect();
  const found = view.posAtCoords({ left: left + 120, top: Math.max(top, desk?.top ?? 0) + 20 });
  const { node, offset } = view.domAtPos(found?.pos ?? 1);
  selection.collapse(node, offset);
}

function drawCaret(): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'reading-caret';
  return caret;
}
