import type { Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { closeNotice, showNotice } from '../components/notices/noticeStore';

/** What happens in the history of own steps. */
const HISTORY_EVENTS = [
  'stack-item-added',
  'stack-item-updated',
  'stack-item-popped',
  'stack-cleared',
] as const;

/** What such a notice says. */
export interface UndoNotice {
  readonly title: string;
  readonly text?: string;
  /** What stands on its button. */
  readonly undo: string;
}

/**
 * Says that the step just done is done, with a button that takes it back. The notice goes as soon as another own step is done or this one is taken
 * back: its button would then undo something else.
 */
export function showUndoNotice(editor: Editor, { undo, ...notice }: UndoNotice): void {
  const action = { label: undo, onClick: () => editor.isEditable && editor.commands.undo() };
  const id = showNotice({ tone: 'fine', ...notice, action });
  const history = yUndoPluginKey.getState(editor.state) as
    | { readonly undoManager: Y.UndoManager }
    | undefined;
  if (!history) return;
  const { undoManager } = history;
  const close = () => {
    for (const event of HISTORY_EVENTS) undoManager.off(event, close);
    closeNotice(id);
  };
  // The step itself may still be on its way into the history.
  queueMicrotask(() => {
    for (const event of HISTORY_EVENTS) undoManager.on(event, close);
  });
}
