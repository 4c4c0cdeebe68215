import type { Editor } from '@tiptap/core';
import type { TFunction } from 'i18next';
import { insertBlocks } from './insertBlocks';
import { insertNote } from './insertNote';
import { type NewBlock, newBlocks } from './newBlocks';

/** Puts a new note or block where the caret is, with words to be written over. */
export function insertEntry(editor: Editor, entry: NewBlock | 'note', t: TFunction): void {
  editor
    .chain()
    .focus(null, { scrollIntoView: false })
    .command(({ tr }) =>
      entry === 'note'
        ? insertNote(tr, t('editor.newNote'))
        : insertBlocks(tr, newBlocks(tr.doc.type.schema, entry, t)),
    )
    .run();
}
