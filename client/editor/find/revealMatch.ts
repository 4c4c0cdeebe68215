import type { Editor } from '@tiptap/core';
import type { FoundRange } from './findMatches';

/** Brings a place into sight and the caret to it, while the focus stays where it is; a chart or picture is selected. */
export function revealMatch(editor: Editor, place: FoundRange | undefined): void {
  if (!place) return;
  const { view, state, commands } = editor;
  const block = place.inBlock ? state.doc.nodeAt(place.from) : null;
  if (block?.isAtom) commands.setNodeSelection(place.from);
  // The caret alone: a selection would bring up its bar over the words. That of a table goes into its first header.
  else commands.setTextSelection(block ? place.from + 2 : place.from);
  const { node } = view.domAtPos(place.from, 1);
  const shown = block ? view.nodeDOM(place.from) : node;
  const element = shown instanceof Element ? shown : shown?.parentElement;
  element?.scrollIntoView({ block: block && !block.isAtom ? 'start' : 'center' });
}
