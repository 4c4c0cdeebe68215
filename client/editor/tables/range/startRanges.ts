import type { EditorView } from '@tiptap/pm/view';
import { CellRanges } from './cellRanges';
import { followMouse } from './rangeMouse';

/** The rectangles of cells of an editor, and what takes the mouse away from them again. */
export function startRanges(view: EditorView, newId: () => string): [CellRanges, () => void] {
  const ranges = new CellRanges(view, newId);
  return [ranges, followMouse(view, ranges)];
}
