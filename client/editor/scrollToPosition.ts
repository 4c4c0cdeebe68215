import type { EditorView } from '@tiptap/pm/view';

/** Brings a position of the document to the upper third of the desk. */
export function scrollToPosition(view: EditorView, desk: HTMLElement, position: number): void {
  const { node, offset } = view.domAtPos(position);
  const inside = node.childNodes[offset] ?? node;
  const element = inside instanceof HTMLElement ? inside : inside.parentElement;
  if (!element) return;
  const top = element.getBoundingClientRect().top - desk.getBoundingClientRect().top;
  desk.scrollTop += top - desk.clientHeight * 0.2;
}
