import type { Editor } from '@tiptap/core';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { moveBlocks } from '../../shared/move/moveBlocks';
import { DEEPEST_LEVEL } from '../../shared/schema/extensions/heading';
import { indexOfNeighbour, indexOfPlace, neighbourAt, placeOfChapter } from './chapterPlace';
import { type Chapter, findChapter, outlineLevel } from './chapters';
import { guardOf } from './locks/chapterGuard';
import { MoveHistory, type MoveStep } from './moveHistory';

/**
 * Moves the chapter of a heading before the block that has index `to` (see `stepTarget`); a step of undo and redo. False when it stands there
 * already.
 */
export function moveChapter(editor: Editor, id: string, to: number): boolean {
  const chapter = findChapter(editor.state.doc, id);
  if (!chapter) return false;
  const step = stepOf(editor, id, chapter, to);
  if (!move(editor, chapter, to)) return false;
  const { storage } = editor;
  storage.chapterMoves.history ??= new MoveHistory(undoManagerOf(editor), (each) => moveBack(editor, each));
  storage.chapterMoves.history.add(step);
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

/** Moves a chapter back to where it stood before a step, wherever it and what it stood between are by now. */
function moveBack(editor: Editor, step: MoveStep): MoveStep {
  const { doc } = editor.state;
  const { type } = sharedOf(editor);
  const chapter = findChapter(doc, step.id);
  if (!chapter) return step;
  const end = step.to ? indexOfNeighbour(doc, type, step.to) : -1;
  const isInside = end > chapter.from && end < chapter.from + chapter.count;
  const own = isInside ? { ...chapter, count: end - chapter.from } : chapter;
  const target = indexOfPlace(doc, type, step.from, chapter.level);
  const back = stepOf(editor, step.id, own, target);
  move(editor, own, target);
  undoManagerOf(editor).stopCapturing();
  return back;
}

/** A step of a chapter, before it is done. */
function stepOf(editor: Editor, id: string, chapter: Chapter, to: number): MoveStep {
  const { doc } = editor.state;
  const { type } = sharedOf(editor);
  return { id, from: placeOfChapter(doc, type, chapter), to: neighbourAt(doc, type, to) };
}

function move(editor: Editor, { from, count }: Chapter, to: number): boolean {
  const { doc, type } = sharedOf(editor);
  if (guardOf(doc)?.allowsMove(from, count, to) === false) return false;
  undoManagerOf(editor).stopCapturing();
  return moveBlocks(doc, type, { from, count, to }, editor.storage.chapterMoves.newKey(doc));
}

function sharedOf(editor: Editor): { readonly doc: Y.Doc; readonly type: Y.XmlFragment } {
  return ySyncPluginKey.getState(editor.state) as { doc: Y.Doc; type: Y.XmlFragment };
}

function undoManagerOf(editor: Editor): Y.UndoManager {
  return (yUndoPluginKey.getState(editor.state) as { undoManager: Y.UndoManager }).undoManager;
}
