import type { EditorView } from '@tiptap/pm/view';
import { distantBlocks } from './distantBlocks/blocksDrawn';

/** Brings a position of the document to the upper third of the desk. */
export function scrollToPosition(view: EditorView, desk: HTMLElement, position: number): void {
  distantBlocks.get(view)?.drawAt(position);
  const { node, offset } = view.domAtPos(position);
  const child = node.childNodes[offset];
  const box = child ? boxAt(child, 0) : boxAt(node, offset);
  if (box) desk.scrollTop += box.top - desk.getBoundingClientRect().top - desk.clientHeight * 0.2;
}

function boxAt(node: globalThis.Node, offset: number): DOMRect | undefined {
  if (node instanceof HTMLElement) return node.getBoundingClientRect();
  const range = document.createRange();
  if (node instanceof Text) range.setStart(node, Math.min(offset, node.length));
  return range.getClientRects()[0] ?? node.parentElement?.getBoundingClientRect();
}
