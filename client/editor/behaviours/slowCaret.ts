import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { type Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';
import { relativeSelection } from '../sharedText/relativeSelection';

/** One's own caret is looked for, and told to the others, at most this often, in milliseconds: it moves with every keystroke. */
const TELL_EVERY = 60;

/** TipTap's carets of other people; where one's own stands is found out beside the typing instead of with every letter. */
export const SlowCaret = CollaborationCaret.extend({
  addProseMirrorPlugins() {
    const plugins = (this.parent?.() ?? []) as Plugin[];
    for (const plugin of plugins) slowDown(plugin, this.options.provider.awareness);
    return plugins;
  },
});

function slowDown({ spec }: Plugin, awareness: Awareness): void {
  const { view: open } = spec;
  if (!open) return;
  spec.view = (editorView) => {
    const { update, ...rest } = open(editorView);
    if (!update) return rest;
    let timer: ReturnType<typeof setTimeout> | null = null;
    return {
      update(view, before) {
        timer ??= setTimeout(() => {
          timer = null;
          if (!tellText(view, awareness)) update(view, before);
        }, TELL_EVERY);
      },
      destroy() {
        if (timer !== null) clearTimeout(timer);
        rest.destroy?.();
      },
    };
  };
}

/** Tells where a caret in a text is, found from its block: y-tiptap goes past everything before it. False where that is y-tiptap's to tell. */
function tellText(view: EditorView, awareness: Awareness): boolean {
  const { state } = view;
  if (!view.hasFocus() || !(state.selection instanceof TextSelection)) return false;
  const { binding } = ySyncPluginKey.getState(state);
  const { anchor, head } = relativeSelection(binding, state);
  // What nobody can find is not told.
  if (!anchor || !head) return true;
  const told = awareness.getLocalState()?.cursor;
  if (JSON.stringify(told) !== JSON.stringify({ anchor, head }))
    awareness.setLocalStateField('cursor', { anchor, head });
  return true;
}
