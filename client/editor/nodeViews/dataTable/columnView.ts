import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import { isOutside, placeInColumn } from './cellView';

let headersMade = 0;

/** A column's header on the page. Its unit is shown behind the text where nobody wrote it there. */
export class ColumnView implements NodeView {
  readonly dom = document.createElement('div');
  readonly contentDOM = document.createElement('div');

  constructor(public node: Node) {
    headersMade += 1;
    this.dom.className = 'data-column';
    this.dom.id = `data-column-${headersMade}`;
    this.dom.setAttribute('role', 'columnheader');
    this.contentDOM.className = 'data-cell-text';
    this.dom.append(this.contentDOM);
    placeInColumn(this.dom, this.columnId);
    columnViews.set(this.dom, this);
  }

  get columnId(): string {
    return String(this.node.attrs.id ?? '');
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    if (node.attrs.id !== this.node.attrs.id) placeInColumn(this.dom, String(node.attrs.id ?? ''));
    this.node = node;
    return true;
  }

  /** The unit that prints behind the header text, or null where it stands in the text or above the table. */
  showUnit(unit: string | null): void {
    if (unit === null) delete this.dom.dataset.unit;
    else if (this.dom.dataset.unit !== unit) this.dom.dataset.unit = unit;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type === 'attributes' || isOutside(this.contentDOM, mutation);
  }
}

/** The view of a column header by its DOM node. */
export const columnViews = new WeakMap<Element, ColumnView>();

/** Makes the views of `dataColumn` nodes. */
export const columnView: NodeViewRenderer = ({ node }) => new ColumnView(node);
