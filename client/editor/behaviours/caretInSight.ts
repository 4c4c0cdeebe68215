import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

export interface CaretInSightOptions {
  /** How near an edge of the desk the caret may come before the desk scrolls, and how far from it the caret then stands; CSS pixels. */
  readonly threshold: number;
  readonly margin: number;
}

/** For every caret on the desk. */
export const SIGHT: CaretInSightOptions = { threshold: 60, margin: 80 };

/**
 * Scrolls the desk so that the caret stays in sight. ProseMirror's own way asks every ancestor of the paper for its size and style
 * at each keystroke; here only the desk scrolls. In tables, which may scroll by themselves, its own way stays.
 */
export const CaretInSight = Extension.create<CaretInSightOptions>({
  name: 'caretInSight',
  addOptions: () => SIGHT,
  addProseMirrorPlugins() {
    const { options } = this;
    return [
      new Plugin({
        key: new PluginKey('caretInSight'),
        props: {
          handleScrollToSelection(view) {
            const desk = deskOf(view);
            const { selection } = view.state;
            if (!desk || !(selection instanceof TextSelection)) return false;
            const { $head } = selection;
            for (let depth = $head.depth; depth > 0; depth -= 1)
              if ($head.node(depth).type.spec.tableRole || $head.node(depth).type.name === 'dataTable')
                return false;
            bringIntoSight(view.coordsAtPos($head.pos, 1), desk, options);
            return true;
          },
        },
      }),
    ];
  },
});

interface Edges {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Scrolls `desk` when the caret has come too near to one of its edges. */
export function bringIntoSight(
  caret: Edges,
  desk: HTMLElement,
  { threshold, margin }: CaretInSightOptions,
): void {
  const frame = desk.getBoundingClientRect();
  const down = overshoot(caret.top, caret.bottom, frame.top, frame.bottom, threshold, margin);
  const right = overshoot(caret.left, caret.right, frame.left, frame.right, 0, margin);
  if (down || right) desk.scrollBy({ top: down, left: right, behavior: 'instant' });
}

/** How far to scroll, forwards or (negative) back, so that `from` to `to` stands inside the frame. */
function overshoot(
  from: number,
  to: number,
  start: number,
  end: number,
  threshold: number,
  margin: number,
): number {
  if (from < start + threshold) return from - start - margin;
  if (to > end - threshold) return to - end + margin;
  return 0;
}

const desks = new WeakMap<EditorView, HTMLElement>();

function deskOf(view: EditorView): HTMLElement | null {
  const known = desks.get(view);
  if (known?.contains(view.dom)) return known;
  const desk = view.dom.closest('main');
  if (desk) desks.set(view, desk);
  return desk;
}
