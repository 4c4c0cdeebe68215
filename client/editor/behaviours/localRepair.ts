import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { applyAttributeChanges, assignIds } from '../../../shared/schema/assignIds';
import { isRemote } from '../isRemote';
import { clearImportedLabels, fillEmptyContainers } from '../repairs';

export interface LocalRepairOptions {
  readonly newId: () => string;
}

/**
 * What the author's own changes need: ids for new blocks, a paragraph in every new cell or box, no imported label on an edited
 * heading. Never in answer to other people's changes, and never while an input method composes: then it waits for the end.
 */
export const LocalRepair = Extension.create<LocalRepairOptions>({
  name: 'localRepair',
  addOptions() {
    return { newId: () => '' };
  },
  addProseMirrorPlugins() {
    const { newId } = this.options;
    let view: EditorView | null = null;
    let waitingSince: Node | null = null;
    const repair = (before: Node, transaction: Transaction): Transaction | null => {
      fillEmptyContainers(before, transaction);
      clearImportedLabels(before, transaction);
      applyAttributeChanges(transaction, assignIds(before, transaction.doc, newId));
      return transaction.docChanged ? transaction : null;
    };
    return [
      new Plugin({
        key: new PluginKey('localRepair'),
        view: (created) => {
          view = created;
          return {
            destroy: () => {
              view = null;
            },
          };
        },
        appendTransaction(transactions, before, after) {
          const changes = transactions.filter((transaction) => transaction.docChanged);
          if (changes.length === 0 || changes.some(isRemote)) return null;
          if (view?.composing) {
            waitingSince ??= before.doc;
            return null;
          }
          const since = waitingSince ?? before.doc;
          waitingSince = null;
          return repair(since, after.tr);
        },
        props: {
          handleDOMEvents: {
            compositionend(target) {
              setTimeout(() => {
                if (target.isDestroyed || target.composing || !waitingSince) return;
                const since = waitingSince;
                waitingSince = null;
                const transaction = repair(since, target.state.tr);
                if (transaction) target.dispatch(transaction);
              });
              return false;
            },
          },
        },
      }),
    ];
  },
});
