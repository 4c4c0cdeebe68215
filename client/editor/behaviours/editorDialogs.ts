import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Plugin, PluginKey } from '@tiptap/pm/state';
import type { InsertDialogName } from '../toolbar/InsertDialogs';

/** The dialogs that keys, menus and buttons of the editor open. */
export type EditorDialogName =
  | InsertDialogName
  | 'settings'
  | 'coverLetter'
  | 'image'
  | 'find'
  | 'replace'
  | 'help';

declare module '@tiptap/core' {
  interface Storage {
    editorDialogs: EditorDialogsStorage;
  }
}

interface EditorDialogsStorage {
  /** Opens a dialog; the page sets it. */
  open: ((name: EditorDialogName) => void) | null;
  /** The people of the plan, and how to begin a comment that mentions one; set by the page. */
  people: readonly { readonly id: string; readonly name: string; readonly office: string }[];
  mention: ((name: string) => void) | null;
}

/** The dialog in which a reference that is selected is changed. */
const DIALOG_OF: Readonly<Record<string, InsertDialogName>> = {
  crossRef: 'crossReference',
  valueRef: 'value',
  responsibility: 'responsibility',
};

/** Lets menus and keys inside the editor ask for the dialogs that the page shows. Enter or a double click on a reference changes it. */
export const EditorDialogs = Extension.create<Record<string, never>, EditorDialogsStorage>({
  name: 'editorDialogs',
  addStorage: () => ({ open: null, people: [], mention: null }),
  addKeyboardShortcuts() {
    return {
      Enter: ({ editor: { state } }) =>
        state.selection instanceof NodeSelection && openFor(this.storage, state.selection.node),
    };
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('editorDialogs'),
        props: {
          handleDoubleClickOn: (view, _position, node, nodePosition, _event, direct) => {
            if (!direct || !view.editable || !DIALOG_OF[node.type.name]) return false;
            view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, nodePosition)));
            return openFor(this.storage, node);
          },
        },
      }),
    ];
  },
});

function openFor({ open }: EditorDialogsStorage, { type }: Node): boolean {
  const dialog = DIALOG_OF[type.name];
  if (dialog) open?.(dialog);
  return dialog !== undefined;
}
