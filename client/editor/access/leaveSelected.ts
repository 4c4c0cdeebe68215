import type { Editor } from '@tiptap/core';
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { UndoManager } from 'yjs';
import { PART_OF_STEP } from '../behaviours/isOwnStep';

/**
 * Puts the caret behind a chip or block that is selected, where somebody begins to type: one careless letter must not take a citation or a picture
 * away (STR-24). Behind a block a new paragraph takes the words, where one may stand there.
 */
export function leaveSelected(editor: Editor): void {
  const { selection, schema, tr } = editor.state;
  if (!(selection instanceof NodeSelection)) return;
  const { $to, node } = selection;
  if (node.isInline) {
    editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, $to.pos)));
    return;
  }
  const paragraph = schema.nodes.paragraph?.create();
  if (paragraph && $to.parent.canReplaceWith($to.index(), $to.index(), paragraph.type)) {
    tr.insert($to.pos, paragraph);
    tr.setSelection(TextSelection.create(tr.doc, $to.pos + 1));
  } else tr.setSelection(Selection.near($to, 1));
  // One step with the words that come.
  const undo = yUndoPluginKey.getState(editor.state) as { readonly undoManager: UndoManager } | undefined;
  undo?.undoManager.stopCapturing();
  editor.view.dispatch(tr.setMeta(PART_OF_STEP, true));
}
