import type { EditorView } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import { dropDoubledWords } from '../../../shared/move/doubledWords';
import { followMovesInUndo } from '../../../shared/move/followMovesInUndo';
import { keepTextsJoined } from '../../../shared/move/keepTextsJoined';
import { LostWords, type LostWordsOptions } from '../../../shared/move/lostWords';
import { moveKey, movesOf } from '../../../shared/move/moveRecords';
import { createRestTimer } from '../../components/restTimer';
import { undoRearrangement } from '../rearrangement/undoRearrangement';
import { type CaretParts, putCaretBack } from './putCaretBack';

export { lostTexts } from '../../../shared/move/lostTexts';
export { pairRewritten } from '../../../shared/move/pairRewritten';
export { spareText } from '../../../shared/move/spareText';
// In one script with the rest: a second one would part what both share from the page.
export { recordRearrangement } from '../rearrangement/recordRearrangement';

/** How long nothing more must be moved or go missing before own words are brought back and doubled ones go, in milliseconds: others may still be taking them along. */
const REST = 1_500;

/** What keeps words and their undo together that Yjs does not. */
export interface SharedWords {
  /** Takes doubled words away and brings own words back that are nowhere, at once. */
  readonly settle: () => void;
  /** Undoes or redoes the last step where that takes a rearrangement back (`undoRearrangement`). False, with nothing done, where it does not. */
  readonly takeBack: (step: 'undo' | 'redo') => boolean;
  readonly stop: () => void;
}

/** Begins to keep words and their undo together; comes after the plan is shown. */
export function followSharedWords(
  view: EditorView,
  caret: CaretParts,
  ydoc: Y.Doc,
  body: Y.XmlFragment,
  undoManager: Y.UndoManager,
  options: Omit<LostWordsOptions, 'onMissing'>,
): SharedWords {
  const { now, newId, isClosed = () => false } = options;
  const undoing = { newKey: () => moveKey(ydoc, now(), newId()), newId, isClosed };
  const settle = () => {
    dropDoubledWords(ydoc, options);
    lost.bringBack();
  };
  const timer = createRestTimer(settle, REST);
  const lost = new LostWords(ydoc, body, { ...options, onMissing: timer.touch });
  movesOf(ydoc).observe(timer.touch);
  const stops = [
    putCaretBack(view, undoManager, caret),
    followMovesInUndo(ydoc, undoManager),
    keepTextsJoined(ydoc, {
      ...options,
      isClosed,
      isWriting: (origin) => undoManager.trackedOrigins.has(origin),
    }),
  ];
  return {
    settle,
    takeBack: (step) => undoRearrangement(ydoc, body, undoManager, step, undoing),
    stop: () => {
      movesOf(ydoc).unobserve(timer.touch);
      timer.cancel();
      lost.stop();
      for (const stop of stops) stop();
    },
  };
}
