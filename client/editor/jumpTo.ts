import type { Editor } from '@tiptap/react';
import { findPosition } from './findBlock';

/** Brings the node with an id, or the characters from `from` to `to` in its content, to sight and selects them. False when it is gone. */
export function jumpTo(
  editor: Editor,
  id: string,
  range?: { readonly from: number; readonly to: number },
): boolean {
  const position = findPosition(editor.state.doc, id);
  if (position === null) return false;
  const node = editor.state.doc.nodeAt(position);
  const chain = editor.chain();
  if (range) chain.setTextSelection({ from: position + 1 + range.from, to: position + 1 + range.to });
  else if (node?.isInline && node.isAtom) chain.setNodeSelection(position);
  else chain.setTextSelection(position + 1);
  chain.focus(null, { scrollIntoView: false }).run();
  const element = editor.view.domAtPos(position + 1).node;
  const target = element instanceof HTMLElement ? element : element.parentElement;
  target?.scrollIntoView({ block: 'center' });
  return true;
}
