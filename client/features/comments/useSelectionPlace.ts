import type { Editor } from '@tiptap/react';
import { type RefObject, useEffect, useState } from 'react';

/** How long a selection rests before the bar comes, in milliseconds. */
const REST = 180;
const GAP = 8;

/** Where a bar for the selected words belongs, in the desk's own coordinates; null while no words are selected. */
export function useSelectionPlace(
  editor: Editor,
  desk: RefObject<HTMLElement | null>,
): { readonly left: number; readonly top: number } | null {
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pressed = false;
    let shown = false;
    const show = () => {
      const element = desk.current;
      const { empty, to, from } = editor.state.selection;
      if (!element || pressed || empty || !editor.state.doc.textBetween(from, to).trim()) return;
      shown = true;
      const { top, left } = element.getBoundingClientRect();
      const end = editor.view.coordsAtPos(to, -1);
      setPlace({
        left: Math.max(8, Math.min(end.left - left, element.clientWidth - 120)) + element.scrollLeft,
        top: end.bottom - top + element.scrollTop + GAP,
      });
    };
    const later = () => {
      // A keystroke moves the selection, too: it must not cost a look into React.
      if (shown) setPlace(null);
      shown = false;
      clearTimeout(timer);
      if (!editor.state.selection.empty) timer = setTimeout(show, REST);
    };
    const press = () => {
      pressed = true;
    };
    const release = () => {
      if (!pressed) return;
      pressed = false;
      if (!editor.isDestroyed) later();
    };
    editor.on('selectionUpdate', later);
    editor.view.dom.addEventListener('pointerdown', press);
    window.addEventListener('pointerup', release);
    return () => {
      clearTimeout(timer);
      editor.off('selectionUpdate', later);
      if (!editor.isDestroyed) editor.view.dom.removeEventListener('pointerdown', press);
      window.removeEventListener('pointerup', release);
    };
  }, [editor, desk]);
  return place;
}
