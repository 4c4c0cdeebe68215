import type { EditorView } from '@tiptap/pm/view';

/** Ends what an input method composes in a text that is about to become read-only; the words so far stay. The browser would end it later, when nobody listens any more. */
export function endComposition(view: EditorView): void {
  if (!view.composing) return;
  view.dom.blur();
  // Where the words are redrawn at that moment, the browser does not say that it has ended.
  if (view.composing) view.dom.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  view.dom.focus({ preventScroll: true });
}
