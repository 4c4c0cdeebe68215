import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { isRemote } from '../isRemote';

/** Where the text may not be changed, nothing changes it here, whatever was open or under way when the right was lost. */
export const ReadOnlyText = Extension.create({
  name: 'readOnlyText',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('readOnlyText'),
        filterTransaction: (transaction) =>
          !transaction.docChanged || this.editor.isEditable || isRemote(transaction),
      }),
    ];
  },
});
