import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { isRemote } from '../isRemote';
import { staysInText } from '../staysInText';
import { SETTLES_TRACKED } from '../tracking/settlesTracked';

const allowed = new WeakSet<EditorView>();

/** Lets the actions of a table change its rows, columns and cells; everything else may only change what stands in them. */
export const structureChange = {
  /** Runs `change`, whose transactions may add and remove parts of tables. */
  allow(view: EditorView, change: () => void): void {
    allowed.add(view);
    try {
      change();
    } finally {
      allowed.delete(view);
    }
  },
};

/**
 * Whether a transaction may pass: other people's, those of table actions and those that settle tracked rows may, and any that takes no rows, columns or cells
 * out of a table that stays. So a selection over several cells, typed over or dragged, cannot tear a table apart.
 */
export function keepsTables(
  view: EditorView | null,
  transaction: Transaction,
  tables: Iterable<{ readonly node: Node; readonly getPos: () => number | undefined }>,
): boolean {
  if (!transaction.docChanged || isRemote(transaction) || (view && allowed.has(view))) return true;
  if (transaction.getMeta(SETTLES_TRACKED)) return true;
  if (staysInText(transaction)) return true;
  for (const { getPos } of tables) {
    const position = getPos();
    const before = position === undefined ? null : transaction.before.nodeAt(position);
    if (position === undefined || before?.type.name !== 'dataTable') continue;
    const after = transaction.doc.nodeAt(transaction.mapping.map(position));
    if (after === before) continue;
    const kept = after?.attrs.id === before.attrs.id ? after : findTable(transaction.doc, before.attrs.id);
    if (kept && !hasAllParts(before, kept)) return false;
  }
  return true;
}

function findTable(document: Node, id: unknown): Node | null {
  let found: Node | null = null;
  document.descendants((node) => {
    if (node.type.name === 'dataTable' && node.attrs.id === id) found = node;
    return found === null && !node.isTextblock && node.type.name !== 'dataTable';
  });
  return found;
}

function hasAllParts(before: Node, after: Node): boolean {
  if (before.childCount !== after.childCount) return false;
  for (let index = 0; index < before.childCount; index += 1) {
    const old = before.child(index);
    const now = after.child(index);
    if (old === now) continue;
    if (old.type !== now.type) return false;
    if (old.type.name === 'dataRow' && old.childCount !== now.childCount) return false;
  }
  return true;
}
