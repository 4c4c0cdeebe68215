import { Collaboration } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Plugin, PluginSpec, Transaction } from '@tiptap/pm/state';
import { type ProsemirrorBinding, updateYFragment, ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Transaction as YTransaction } from 'yjs';
import { sortMarks } from '../../../shared/schema/sortMarks';
import { findChangedText } from './findChangedText';
import { relativeSelection } from './relativeSelection';
import { writeChangedTexts } from './writeChangedTexts';
import { writeTyping } from './writeTyping';

type State = NonNullable<PluginSpec<Record<string, unknown>>['state']>;

/**
 * Collaboration of TipTap whose binding knows what typing is: a change within one text goes straight there, and the selection is found from
 * its block. Else the document is compared: texts are written our way (`writeText`), the rest by y-tiptap (docs/adr/0016).
 */
export const QuickCollaboration = Collaboration.extend({
  onBeforeCreate(event) {
    this.parent?.(event);
    sortMarks(this.editor.schema);
  },
  addProseMirrorPlugins() {
    const plugins = (this.parent?.() ?? []) as Plugin[];
    const [sync, undo] = plugins;
    const syncState = sync?.spec.state as State;
    const undoState = undo?.spec.state as State;
    const { init } = syncState;
    syncState.init = function (this: Plugin, config, state) {
      const value = init.call(this, config, state);
      quicken(value.binding as ProsemirrorBinding);
      return value;
    };
    undoState.apply = (_transaction: Transaction, value, before: EditorState, state: EditorState) => {
      const { undoManager } = value as { undoManager: { undoStack: unknown[]; redoStack: unknown[] } };
      return {
        undoManager,
        prevSel: selectionOf(ySyncPluginKey.getState(state).binding, before),
        hasUndoOps: undoManager.undoStack.length > 0,
        hasRedoOps: undoManager.redoStack.length > 0,
      };
    };
    return plugins;
  },
});

const NO_SELECTION = { type: 'none', depth: undefined, anchor: null, head: null };

/** Selections by the state that they belong to: the one after a key is, as a rule, the one before the next. */
const selections = new WeakMap<EditorState, ReturnType<typeof relativeSelection>>();

function selectionOf(binding: ProsemirrorBinding, state: EditorState): ReturnType<typeof relativeSelection> {
  const known = selections.get(state);
  if (known) return known;
  const selection = relativeSelection(binding, state);
  selections.set(state, selection);
  return selection;
}

function quicken(binding: ProsemirrorBinding): void {
  /** The document that Yjs holds, as far as that is certain. */
  let held: Node | null = null;
  let own: YTransaction | null = null;
  const forget = (_events: unknown, transaction: YTransaction) => {
    if (transaction !== own) held = null;
  };
  binding._prosemirrorChanged = (doc) => {
    if (doc === held) return;
    binding.doc.transact((transaction) => {
      own = transaction;
      const changed = held && findChangedText(held, doc);
      if (!changed || !writeTyping(binding, changed)) {
        writeChangedTexts(binding.type, doc, binding.mapping);
        updateYFragment(binding.doc, binding.type, doc, binding);
      }
      held = doc;
      binding.beforeTransactionSelection = selectionOf(binding, binding.prosemirrorView.state);
    }, ySyncPluginKey);
  };
  binding.beforeAllTransactions = () => {
    const view = binding.prosemirrorView;
    // What this editor is about to write sets the selection itself.
    const isOwn = held !== null && view?.state.doc !== held;
    if (binding.beforeTransactionSelection === null && view && !isOwn)
      binding.beforeTransactionSelection = relativeSelection(binding, view.state);
  };
  const [initView, destroy] = [binding.initView.bind(binding), binding.destroy.bind(binding)];
  binding.initView = (view) => {
    initView(view);
    binding.type.observeDeep(forget);
  };
  const rerender = binding._forceRerender.bind(binding);
  binding._forceRerender = () => {
    const isNew =
      binding.beforeTransactionSelection === null && binding.prosemirrorView.state.doc.childCount === 0;
    // An editor without text has no caret to keep; y-tiptap would put one where no words can be.
    if (isNew) binding.beforeTransactionSelection = NO_SELECTION;
    rerender();
    if (isNew) binding.beforeTransactionSelection = null as never;
  };
  binding.destroy = () => {
    binding.type.unobserveDeep(forget);
    held = null;
    destroy();
  };
}
