import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { moveBlocks } from '../../shared/move/moveBlocks';
import { DEEPEST_LEVEL } from '../../shared/schema/extensions/heading';
import { type Chapter, findChapter, outlineLevel } from './chapters';
import { guardOf } from './locks/chapterGuard';
import { MoveHistory, type MoveStep } from './moveHistory';

/**
 * Moves the chapter of a heading before the block that has index `to` (see `stepTarget`); a step of undo and redo. False when it stands there
 * already.
 */
export function moveChapter(editor: Editor, id: string, to: number): boolean {
  const { doc } = editor.state;
  const chapter = findChapter(doc, id);
  if (!chapter) return false;
  const { from, count } = chapter;
  const [left, reached] = [idAt(doc, from + count), idAt(doc, to)];
  if (!move(editor, chapter, to)) return false;
  const joined = (findChapter(editor.state.doc, id)?.count ?? count) - count;
  const step = { id, from, to: to > from ? to - count : to, joined, left, reached };
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

/** Moves a chapter back before the block that it stood before when a step brought it away; where that is gone, by as many blocks. */
function moveBack(editor: Editor, { id, from, to, joined, left }: MoveStep): void {
  const { doc } = editor.state;
  const chapter = findChapter(doc, id);
  if (!chapter) return;
  const count = Math.max(1, chapter.count - joined);
  const index = left === null ? doc.childCount : doc.children.findIndex(({ attrs }) => attrs.id === left);
  const isOutside = index >= 0 && (index < chapter.from || index >= chapter.from + count);
  const target = isOutside ? index : from + (chapter.from - to) + (to < from ? count : 0);
  move(editor, { ...chapter, count }, Math.max(0, Math.min(target, doc.childCount)));
  undoManagerOf(editor).stopCapturing();
}

/** The id of a block of the document; null behind the last. */
const idAt = (doc: Node, index: number): string | null => (doc.maybeChild(index)?.attrs.id as string) ?? null;

function move(editor: Editor, { from, count }: Chapter, to: number): boolean {
  const { doc, type } = ySyncPluginKey.getState(editor.state) as { doc: Y.Doc; type: Y.XmlFragment };
  if (guardOf(doc)?.allowsMove(from, count, to) === false) return false;
  undoManagerOf(editor).stopCapturing();
  return moveBlocks(doc, type, { from, count, to }, editor.storage.chapterMoves.newKey(doc));
}

function undoManagerOf(editor: Editor): Y.UndoManager {
  return (yUndoPluginKey.getState(editor.state) as { undoManager: Y.UndoManager }).undoManager;
}
