import type { Editor } from '@tiptap/react';
import { type RefObject, useCallback, useMemo } from 'react';
import { labelsOf } from '../../editor/behaviours/computedLabels';
import { findPosition } from '../../editor/findBlock';
import { scrollToPosition } from '../../editor/scrollToPosition';
import { useRested } from '../../editor/useRested';
import { type OutlineItem, readOutline } from './readOutline';
import { useCurrentHeading } from './useCurrentHeading';

/** The outline, where the reader is in it, and the way to go elsewhere. */
export interface Outline {
  readonly items: readonly OutlineItem[];
  readonly currentId: string | null;
  /** Goes to a heading; false where it is not there. */
  readonly jump: (id: string) => boolean;
}

const readItems = (editor: Editor) => readOutline(editor.state.doc, labelsOf(editor.state));

/** Keeps the outline true to the document and to where the desk is scrolled. */
export function useOutline(editor: Editor, desk: RefObject<HTMLElement | null>): Outline {
  const items = useRested(editor, readItems, sameItems);
  const currentId = useCurrentHeading(editor, items, desk);
  const jump = useCallback(
    (id: string) => {
      const position = findPosition(editor.state.doc, id);
      if (position === null || !desk.current) return false;
      scrollToPosition(editor.view, desk.current, position + 1);
      editor
        .chain()
        .setTextSelection(position + 1)
        .focus(null, { scrollIntoView: false })
        .run();
      return true;
    },
    [editor, desk],
  );
  return useMemo(() => ({ items, currentId, jump }), [items, currentId, jump]);
}

function sameItems(one: readonly OutlineItem[], other: readonly OutlineItem[]): boolean {
  return (
    one.length === other.length &&
    one.every((item, index) => {
      const next = other[index];
      return (
        item.id === next?.id &&
        item.level === next.level &&
        item.label === next.label &&
        item.text === next.text
      );
    })
  );
}
