import { Extension } from '@tiptap/core';
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
}

/** Lets menus and keys inside the editor ask for the dialogs that the page shows. */
export const EditorDialogs = Extension.create<Record<string, never>, EditorDialogsStorage>({
  name: 'editorDialogs',
  addStorage: () => ({ open: null }),
});
