import type { EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import { followMovesInUndo } from '../../../shared/move/followMovesInUndo';
import { keepTextsJoined } from '../../../shared/move/keepTextsJoined';
import { type CaretParts, putCaretBack } from './putCaretBack';

// In one script with the rest: a second one would part what both share from the page.
export { recordRearrangement } from '../rearrangement/recordRearrangement';
export { undoRearrangement } from '../rearrangement/undoRearrangement';

/** What keeps words, the caret and their undo together that Yjs does not; comes after the plan is shown. Returns how to stop. */
export function followSharedWords(
  view: EditorView,
  caret: CaretParts,
  ydoc: Y.Doc,
  undoManager: Y.UndoManager,
  options: Parameters<typeof keepTextsJoined>[1],
): () => void {
  const stops = [
    putCaretBack(view, undoManager, caret),
    followMovesInUndo(ydoc, undoManager),
    keepTextsJoined(ydoc, options),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
