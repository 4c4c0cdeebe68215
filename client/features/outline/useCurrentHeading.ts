import type { Editor } from '@tiptap/react';
import { type RefObject, useEffect, useState } from 'react';
import type { OutlineItem } from './readOutline';

/** A heading counts as read when its top is above this share of the desk's height. */
const READING_LINE = 0.3;
/** Scrolling this soon after the caret moved is the caret's doing, in milliseconds. */
const CARET_SCROLLS = 300;

/** The heading under which the reader is: that of the caret when it moves, else the last one scrolled past. */
export function useCurrentHeading(
  editor: Editor,
  items: readonly OutlineItem[],
  desk: RefObject<HTMLElement | null>,
): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const element = desk.current;
    if (!element) return;
    let frame = 0;
    let caretFrame = 0;
    let caretMovedAt = Number.NEGATIVE_INFINITY;
    const byScroll = () => {
      frame = 0;
      setCurrent(headingAbove(editor, element, items));
    };
    const onScroll = () => {
      if (performance.now() - caretMovedAt > CARET_SCROLLS) frame ||= requestAnimationFrame(byScroll);
    };
    const byCaret = () => {
      if (!editor.view.hasFocus()) return;
      caretMovedAt = performance.now();
      caretFrame ||= requestAnimationFrame(() => {
        caretFrame = 0;
        if (!editor.isDestroyed) setCurrent(headingOfCaret(editor));
      });
    };
    byScroll();
    element.addEventListener('scroll', onScroll, { passive: true });
    editor.on('selectionUpdate', byCaret);
    return () => {
      cancelAnimationFrame(frame);
      cancelAnimationFrame(caretFrame);
      element.removeEventListener('scroll', onScroll);
      editor.off('selectionUpdate', byCaret);
    };
  }, [editor, items, desk]);
  return current;
}

function headingOfCaret(editor: Editor): string | null {
  const { doc, selection } = editor.state;
  for (let index = selection.$from.index(0); index >= 0; index -= 1) {
    const block = doc.maybeChild(index);
    if (block?.type.name === 'heading') return block.attrs.id as string;
  }
  return null;
}

function headingAbove(editor: Editor, desk: HTMLElement, items: readonly OutlineItem[]): string | null {
  const { top, height } = desk.getBoundingClientRect();
  const line = top + height * READING_LINE;
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const heading = editor.view.dom.querySelector(`:scope > [data-id="${items[middle]?.id}"]`);
    if (heading && heading.getBoundingClientRect().top <= line) low = middle + 1;
    else high = middle;
  }
  return items[low - 1]?.id ?? null;
}
