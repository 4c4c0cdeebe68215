import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** `drawFirstScreens` when it is here, else null: gives what is to be called when the view has its document. */
export interface FirstScreensOptions {
  readonly draw: ((view: EditorView) => () => void) | null;
}

/** Lets the view of a long plan begin with its first screens. It comes before the shared text, which brings the view its document. */
export const FirstScreens = Extension.create<FirstScreensOptions>({
  name: 'firstScreens',
  priority: 2000,
  addOptions: () => ({ draw: null }),
  addProseMirrorPlugins() {
    const { draw } = this.options;
    if (!draw) return [];
    return [
      new Plugin({
        key: new PluginKey('firstScreens'),
        view(view) {
          let onDocument: (() => void) | null = draw(view);
          return {
            update({ state }, before) {
              if (state.doc === before.doc) return;
              onDocument?.();
              onDocument = null;
            },
          };
        },
      }),
    ];
  },
});
