import type { Editor } from '@tiptap/react';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { UndoManager } from 'yjs';
import { type BlockStyle, blockStyleOf } from '../blockStyles';
import { type Pace, useRested } from '../useRested';

/** What the tool bar shows. */
export interface ToolbarState {
  readonly style: BlockStyle | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly align: string | null;
  readonly bulletList: boolean;
  readonly orderedList: boolean;
  readonly inTable: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Soon enough to seem at once, late enough to cost a keystroke nothing. */
const PACE: Pace = { rest: 40, longestWait: 240, after: 'transaction' };

/** The state of the tool bar, that of the first letter where several are selected; the same object while it shows the same. */
export function useToolbarState(editor: Editor): ToolbarState {
  return useRested(editor, readToolbarState, sameState, PACE);
}

function sameState(one: ToolbarState, other: ToolbarState): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function readToolbarState(editor: Editor): ToolbarState {
  const { $from } = editor.state.selection;
  const ancestors = Array.from({ length: $from.depth + 1 }, (_, depth) => $from.node(depth).type.name);
  const { undoManager } = yUndoPluginKey.getState(editor.state) as { undoManager: UndoManager };
  const { history } = editor.storage.chapterMoves;
  const { empty, from } = editor.state.selection;
  const start = empty ? $from : editor.state.doc.resolve(Math.min(from + 1, $from.end()));
  const marks = (empty && editor.state.storedMarks) || start.marks();
  const marked = (name: string) => marks.some(({ type }) => type.name === name);
  return {
    style: blockStyleOf($from.parent),
    bold: marked('bold'),
    italic: marked('italic'),
    underline: marked('underline'),
    align: $from.parent.type.name === 'paragraph' ? ($from.parent.attrs.align as string | null) : null,
    bulletList: ancestors.includes('bulletList'),
    orderedList: ancestors.includes('orderedList'),
    inTable: ancestors.includes('table'),
    canUndo: undoManager.undoStack.length > 0 || (history?.canUndo ?? false),
    canRedo: undoManager.redoStack.length > 0 || (history?.canRedo ?? false),
  };
}
