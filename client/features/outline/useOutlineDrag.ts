import type { Editor } from '@tiptap/react';
import { type DragEvent, useState } from 'react';
import { findChapter } from '../../editor/chapters';
import { OUTLINE_ACTIONS } from './outlinePart';

/** Where a dragged chapter would go: before or behind the line of a heading. */
export interface DropSpot {
  readonly id: string;
  readonly side: 'before' | 'after';
}

const FORMAT = 'application/x-gongni-chapter';

/** Dragging lines of the outline: what a line needs, and where the dragged one would go. */
export function useOutlineDrag(editor: Editor, writable: boolean) {
  const [spot, setSpot] = useState<DropSpot | null>(null);
  const lineProps = (id: string) =>
    writable
      ? {
          draggable: true,
          onDragStart: (event: DragEvent) => {
            event.dataTransfer.setData(FORMAT, id);
            event.dataTransfer.effectAllowed = 'move';
          },
          onDragOver: (event: DragEvent) => {
            if (!event.dataTransfer.types.includes(FORMAT)) return;
            event.preventDefault();
            const { top, height } = event.currentTarget.getBoundingClientRect();
            const side = event.clientY < top + height / 2 ? 'before' : 'after';
            if (spot?.id !== id || spot.side !== side) setSpot({ id, side });
          },
          onDragEnd: () => setSpot(null),
          onDrop: (event: DragEvent) => {
            if (!event.dataTransfer.types.includes(FORMAT)) return;
            event.preventDefault();
            setSpot(null);
            const moved = event.dataTransfer.getData(FORMAT);
            void OUTLINE_ACTIONS.ask().then((actions) => {
              const target = findChapter(editor.state.doc, id);
              if (!actions || !target || !spot) return;
              const to = spot.side === 'before' ? target.from : target.from + target.count;
              actions.dropChapter(editor, moved, to);
            });
          },
        }
      : // The right to move may be lost while one is dragged.
        { onDragEnd: () => setSpot(null) };
  return { spot: writable ? spot : null, lineProps };
}
