import type { Editor } from '@tiptap/react';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import { nanoid } from 'nanoid';
import type * as Y from 'yjs';
import { moveBlocks } from '../../shared/move/moveBlocks';
import { moveKey } from '../../shared/move/moveRecords';
import { DEEPEST_LEVEL } from '../../shared/schema/extensions/heading';
import { type Chapter, findChapter, outlineLevel } from './chapters';
import { guardOf } from './locks/chapterGuard';

/**
 * Moves the chapter of a heading before the block that has index `to` (see `stepTarget`). The next undo takes it back, as long as nothing else was done. False
 * when it stands there already.
 */
export function moveChapter(editor: Editor, id: string, to: number): boolean {
  const chapter = findChapter(editor.state.doc, id);
  if (!chapter || !move(editor, chapter, to)) return false;
  const { from, count } = chapter;
  const now = to > from ? to - count : to;
  editor.storage.chapterMoves.lastMove = {
    after: undoManagerOf(editor).undoStack.at(-1),
    takeBack: () => {
      const moved = findChapter(editor.state.doc, id);
      // Where it came from, counted anew if others changed the text around it.
      if (moved)
        move(editor, moved, now < from ? from + count + (moved.from - now) : from + (moved.from - now));
    },
  };
  return true;
}

/** Moves a heading and those under it one level up (-1) or down (1), within the levels there are. False when one of them cannot. */
export function shiftChapter(editor: Editor, id: string, step: 1 | -1): boolean {
  const chapter = findChapter(editor.state.doc, id);
  if (!chapter || editor.state.doc.child(chapter.from).attrs.kind === 'annex') return false;
  const transaction = editor.state.tr;
  let possible = true;
  editor.state.doc.forEach((block, position, index) => {
    if (index < chapter.from || index >= chapter.from + chapter.count || outlineLevel(block) === null) return;
    const level = (block.attrs.level as number) + step;
    possible &&= level >= 1 && level <= DEEPEST_LEVEL;
    transaction.setNodeAttribute(position, 'level', level);
  });
  if (!possible) return false;
  undoManagerOf(editor).stopCapturing();
  editor.view.dispatch(transaction);
  return true;
}

function move(editor: Editor, { from, count }: Chapter, to: number): boolean {
  const { doc, type } = ySyncPluginKey.getState(editor.state) as { doc: Y.Doc; type: Y.XmlFragment };
  if (guardOf(doc)?.allowsMove(from, count, to) === false) return false;
  undoManagerOf(editor).stopCapturing();
  return moveBlocks(doc, type, { from, count, to }, moveKey(Date.now(), nanoid(8)));
}

function undoManagerOf(editor: Editor): Y.UndoManager {
  return (yUndoPluginKey.getState(editor.state) as { undoManager: Y.UndoManager }).undoManager;
}
