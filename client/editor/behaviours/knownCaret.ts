import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Browsers tell of a caret that they moved with the next frame only; a key that comes before that would do its work where the caret was, and an
 * arrow key held down would pass by charts and pictures. After keys that move it, and after clicks, the page is asked where it is.
 */
export const KnownCaret = Extension.create({
  name: 'knownCaret',
  addProseMirrorPlugins() {
    let mayHaveMoved = false;
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown(view, { key }) {
              if (mayHaveMoved && !view.composing) readSelection(view);
              // Letters are of one character; all other keys have names.
              mayHaveMoved = key.length > 1;
            },
            mousedown() {
              mayHaveMoved = true;
            },
          },
        },
      }),
    ];
  },
});

/** ProseMirror does so at every event of the browser about the selection. */
function readSelection(view: EditorView): void {
  (view as unknown as { readonly domObserver: { flush(): void } }).domObserver.flush();
}
