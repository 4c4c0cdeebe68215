import { NodeSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { type RefObject, useEffect, useState } from 'react';
import { chosenNode } from './commentAnchor';

/** How long a selection rests before the bar comes, in milliseconds. */
const REST = 180;
const GAP = 8;
/** About how wide the bar is: it stays on the desk. */
const BAR_WIDTH = 240;

/** Where in the window a bar for the selected words belongs; null while none are selected, or the desk scrolls. */
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
      const { empty, to } = editor.state.selection;
      if (!element || pressed || empty || !isCommentable(editor)) return;
      shown = true;
      const frame = element.getBoundingClientRect();
      const end = editor.view.coordsAtPos(to, -1);
      if (end.bottom < frame.top || end.bottom > frame.bottom) return;
      setPlace({
        left: Math.max(frame.left + 8, Math.min(end.left, frame.right - BAR_WIDTH)),
        top: end.bottom + GAP,
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
    const element = desk.current;
    element?.addEventListener('scroll', later, { passive: true });
    // The words may have been selected before the bar's script was there.
    later();
    return () => {
      clearTimeout(timer);
      editor.off('selectionUpdate', later);
      if (!editor.isDestroyed) editor.view.dom.removeEventListener('pointerdown', press);
      window.removeEventListener('pointerup', release);
      element?.removeEventListener('scroll', later);
    };
  }, [editor, desk]);
  return place;
}

/** Whether there is something to speak about: words, or a chip, chart or picture. */
function isCommentable({ state: { selection, doc } }: Editor): boolean {
  const { from, to } = selection;
  return chosenNode(selection) instanceof NodeSelection || doc.textBetween(from, to).trim() !== '';
}
