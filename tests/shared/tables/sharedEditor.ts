import { EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { initProseMirrorDoc, ySyncPlugin } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { planSchema } from '../../../shared/schema';
import { bodyOf } from '../../../shared/schema/ydoc';
import { keepCellTextsSeeded } from '../../../shared/tables/seedCellTexts';

/**
 * One person's editor without a browser: a real EditorState bound to a Y.Doc by the real sync plugin, which asks of its view
 * no more than a state and a way to dispatch.
 */
export class SharedEditor {
  readonly ydoc = new Y.Doc();
  state: EditorState;
  private readonly updatePluginView: () => void;

  constructor(clientId: number, start: Uint8Array) {
    this.ydoc.clientID = clientId;
    Y.applyUpdate(this.ydoc, start);
    keepCellTextsSeeded(this.ydoc, bodyOf(this.ydoc), 'seed');
    const { doc, mapping } = initProseMirrorDoc(bodyOf(this.ydoc), planSchema);
    const sync = ySyncPlugin(bodyOf(this.ydoc), { mapping });
    this.state = EditorState.create({ schema: planSchema, doc, plugins: [sync] });
    const view = this as unknown as EditorView;
    const pluginView = sync.spec.view?.(view);
    this.updatePluginView = () => pluginView?.update?.(view, this.state);
  }

  dispatch(transaction: Transaction): void {
    this.state = this.state.apply(transaction);
    this.updatePluginView();
  }

  /** Asked by the sync plugin, which keeps the caret in sight only where the person is. */
  hasFocus(): boolean {
    return false;
  }
}
