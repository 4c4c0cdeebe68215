import type { Editor } from '@tiptap/react';
import { type RefObject, useEffect, useState } from 'react';
import { blockStarts } from '../../editor/blockStarts';
import { lastBlockAbove } from '../../editor/visibleBlocks';
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
  const { view, state } = editor;
  const { top, height } = desk.getBoundingClientRect();
  const above = lastBlockAbove(view, blockStarts(state.doc), top + height * READING_LINE);
  const ids = new Set(items.map(({ id }) => id));
  return state.doc.children.slice(0, above + 1).findLast(({ attrs }) => ids.has(attrs.id))?.attrs.id ?? null;
}
