import type { Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import { type RefObject, useEffect, useState } from 'react';
import { blockStarts } from '../../editor/blockStarts';
import { boxOf, lastBlockAbove } from '../../editor/visibleBlocks';
import type { OutlineItem } from './readOutline';

/** A heading counts as read when its top is above this share of the desk's height. */
const READING_LINE = 0.3;
/** Scrolling this soon after the caret moved is the caret's doing, in milliseconds. */
const CARET_SCROLLS = 300;

/**
 * The heading under which the reader is: that of the caret when it moves and as long as it is in sight, else the last one scrolled past.
 */
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
  return headingUpTo(doc, selection.$from.index(0))?.attrs.id ?? null;
}

function headingUpTo(doc: Node, index: number): Node | undefined {
  return doc.children.slice(0, index + 1).findLast(({ type }) => type.name === 'heading');
}

function headingAbove(editor: Editor, desk: HTMLElement, items: readonly OutlineItem[]): string | null {
  const { view, state } = editor;
  const { doc } = state;
  const { top, bottom, height } = desk.getBoundingClientRect();
  const starts = blockStarts(doc);
  const caret = headingUpTo(doc, state.selection.$from.index(0));
  const box = caret && boxOf(view, starts, doc.children.indexOf(caret));
  if (box && box.top >= top && box.bottom <= bottom) return caret.attrs.id;
  const above = lastBlockAbove(view, starts, top + height * READING_LINE);
  const ids = new Set(items.map(({ id }) => id));
  return doc.children.slice(0, above + 1).findLast(({ attrs }) => ids.has(attrs.id))?.attrs.id ?? null;
}
