import type { EditorView } from '@tiptap/pm/view';
import type { Editor } from '@tiptap/react';
import type { CellSpot } from './cellSpot';

/** ProseMirror reads the composed text a moment after the composition's end; in milliseconds. */
const AFTER_END = 40;

/** What a panel below a cell does, while the plan keeps the focus. */
export interface CellPanel {
  /** Finds out anew whether there is something to show. */
  readonly look: () => void;
  readonly close: () => void;
  /** Hears of keys before the plan does. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/** Lets a panel hear of keys, look after each composition, and close when the plan loses the focus or is scrolled. Returns how to stop. */
export function attendPanel(editor: Editor, { look, close, onKey }: CellPanel): () => void {
  const { dom } = editor.view;
  const afterComposition = () => setTimeout(look, AFTER_END);
  editor.on('blur', close);
  dom.addEventListener('keydown', onKey, true);
  dom.addEventListener('compositionend', afterComposition);
  document.addEventListener('wheel', close, { passive: true });
  return () => {
    close();
    editor.off('blur', close);
    dom.removeEventListener('keydown', onKey, true);
    dom.removeEventListener('compositionend', afterComposition);
    document.removeEventListener('wheel', close);
  };
}

/** Puts a panel below a cell, above it where there is no room. */
export function placeBelow(panel: HTMLElement, view: EditorView, { cellPosition }: CellSpot): void {
  const cell = view.nodeDOM(cellPosition);
  const { left, top, bottom } =
    cell instanceof HTMLElement ? cell.getBoundingClientRect() : view.coordsAtPos(view.state.selection.from);
  const gap = 4;
  const { width, height } = panel.getBoundingClientRect();
  const fits = bottom + gap + height <= window.innerHeight;
  panel.style.top = `${fits ? bottom + gap : Math.max(gap, top - gap - height)}px`;
  panel.style.left = `${Math.max(gap, Math.min(left, window.innerWidth - width - gap))}px`;
}
