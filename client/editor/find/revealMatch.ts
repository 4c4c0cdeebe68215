import type { Editor } from '@tiptap/core';
import type { FoundRange } from './findMatches';

/** Brings a place into sight and the caret to it, while the focus stays where it is; a chart or picture is selected. */
export function revealMatch(editor: Editor, place: FoundRange | undefined): void {
  if (!place) return;
  const { view, state, commands } = editor;
  const block = place.inBlock ? state.doc.nodeAt(place.from) : null;
  const isWhole = block?.isAtom === true;
  // Of a table its first header, right below the unit.
  const position = block && !isWhole ? place.from + 2 : place.from;
  if (isWhole) commands.setNodeSelection(position);
  // The caret alone: a selection would bring up its bar over the words.
  else commands.setTextSelection(position);
  const node = isWhole ? view.nodeDOM(position) : view.domAtPos(position, 1).node;
  const element = node instanceof Element ? node : node?.parentElement;
  element?.scrollIntoView({ block: 'center' });
}
