import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import { columnVariable } from './columnVariable';

/** A cell on the page. Where it stands comes from its table by CSS variables, so typing in it touches nothing else. */
export class CellView implements NodeView {
  readonly dom = document.createElement('div');
  readonly contentDOM = document.createElement('div');

  constructor(public node: Node) {
    this.dom.className = 'data-cell';
    this.dom.setAttribute('role', 'cell');
    this.contentDOM.className = 'data-cell-text';
    this.dom.append(this.contentDOM);
    placeInColumn(this.dom, this.columnId);
    cellViews.set(this.dom, this);
  }

  get columnId(): string {
    return String(this.node.attrs.column ?? '');
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    if (node.attrs.column !== this.node.attrs.column)
      placeInColumn(this.dom, String(node.attrs.column ?? ''));
    this.node = node;
    return true;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type === 'attributes' || isOutside(this.contentDOM, mutation);
  }
}

/** The view of a cell by its DOM node. */
export const cellViews = new WeakMap<Element, CellView>();

/** Lets the table's variables place an element in a column, and hide it while the table has no such column. */
export function placeInColumn(element: HTMLElement, columnId: string): void {
  const variable = (kind: Parameters<typeof columnVariable>[0]) => columnVariable(kind, columnId);
  element.style.cssText = [
    `grid-column: var(${variable('place')}, 1)`,
    `display: var(${variable('shown')}, none)`,
    `text-align: var(${variable('align')}, center)`,
    `--indented: var(${variable('indent')}, 0)`,
  ].join(';');
}

/** Whether a DOM change is none of ProseMirror's business: outside the content, and no selection. */
export function isOutside(contentDOM: HTMLElement, mutation: ViewMutationRecord): boolean {
  return mutation.type !== 'selection' && !contentDOM.contains(mutation.target);
}

/** Makes the views of `dataCell` nodes. */
export const cellView: NodeViewRenderer = ({ node }) => new CellView(node);
