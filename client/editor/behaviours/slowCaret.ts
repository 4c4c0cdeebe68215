import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import type { Plugin } from '@tiptap/pm/state';

/** One's own caret is looked for, and told to the others, at most this often, in milliseconds: it moves with every keystroke. */
const TELL_EVERY = 60;

/** TipTap's carets of other people; where one's own stands is found out beside the typing instead of with every letter. */
export const SlowCaret = CollaborationCaret.extend({
  addProseMirrorPlugins() {
    const plugins = (this.parent?.() ?? []) as Plugin[];
    for (const plugin of plugins) slowDown(plugin);
    return plugins;
  },
});

function slowDown({ spec }: Plugin): void {
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
          update(view, before);
        }, TELL_EVERY);
      },
      destroy() {
        if (timer !== null) clearTimeout(timer);
        rest.destroy?.();
      },
    };
  };
}
