import type { EditorState, Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import type { TableEdit } from './tableEdit';

/** What can be asked for its state and given transactions: an editor view. */
export interface Dispatcher {
  readonly state: EditorState;
  dispatch(transaction: Transaction): void;
}

/**
 * Runs the edits of one table operation, each as a transaction of its own (see `TableEdit`), but as one change of the
 * shared document, so that others see all of it or nothing, and one undo takes it back.
 */
export function runTableEdits(view: Dispatcher, tablePosition: number, edits: readonly TableEdit[]): void {
  const dispatchAll = () => {
    for (const edit of edits) {
      const transaction = view.state.tr;
      edit(transaction, tablePosition);
      if (transaction.docChanged) view.dispatch(transaction);
    }
  };
  const sync = ySyncPluginKey.getState(view.state) as { readonly doc: Y.Doc } | undefined;
  if (sync) sync.doc.transact(dispatchAll, ySyncPluginKey);
  else dispatchAll();
}
