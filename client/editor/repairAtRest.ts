import type { EditorView } from '@tiptap/pm/view';
import { renameTwins } from './renameTwins';
import { repairPlainTables } from './repairPlainTables';

/** Puts right what the changes of several people together may have left: ragged plain tables, and blocks that share an id. */
export function repairAtRest(view: EditorView, newId: () => string): void {
  repairPlainTables(view);
  renameTwins(view, newId);
}
