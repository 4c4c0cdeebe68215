import type { Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/**
 * Whether a transaction brings in what the shared document already holds: another's change, the first content, or an undo.
 * Behaviours that write must not answer such transactions, or every client would answer at once.
 */
export function isRemote(transaction: Transaction): boolean {
  const change = transaction.getMeta(ySyncPluginKey) as { readonly isChangeOrigin?: boolean } | undefined;
  return change?.isChangeOrigin === true;
}
