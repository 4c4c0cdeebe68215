import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import { stampAttributes } from '../../../../shared/schema/extensions/trackedNodes';
import { spanningColumn } from '../../../../shared/tables/spanningColumn';
import { cellViews, isOutside } from './cellView';
import type { TableLayout } from './tableLayout';

const ROW_STAMPS = ['inserted', 'deleted'] as const;

/** A row on the page: a grid of its own with the columns of the table, so that a taller cell changes this row alone. */
export class RowView implements NodeView {
  readonly dom = document.createElement('div');
  readonly contentDOM = this.dom;

  constructor(public node: Node) {
    this.dom.className = 'data-row';
    this.dom.setAttribute('role', 'row');
    this.describe();
    rowViews.set(this.dom, this);
  }

  get rowId(): string {
    return String(this.node.attrs.id ?? '');
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    const attributesChanged = node.attrs !== this.node.attrs;
    this.node = node;
    if (attributesChanged) this.describe();
    return true;
  }

  /** Shows what the table computes for this row: its place, its number, its spanning cell, where the group goes on below. */
  arrange(layout: TableLayout, place: number): void {
    setStyle(this.dom, 'order', layout.isMoved ? String(place) : '');
    const number = layout.numbers.get(this.rowId);
    const across = spanningColumn(this.node, layout.columns);
    this.dom.classList.toggle('data-row-across', across !== null);
    const goesOn = layout.openGroups.has(this.rowId);
    for (const child of this.dom.children) {
      const cell = cellViews.get(child);
      if (!cell) continue;
      const { classList, dataset } = cell.dom;
      classList.toggle('data-cell-across', across !== null && cell.columnId === across);
      classList.toggle('data-cell-open', goesOn && cell.columnId === layout.groupColumn);
      if (number === undefined || cell.columnId !== layout.numberColumn) delete dataset.number;
      else if (dataset.number !== number) dataset.number = number;
      const growth = cell.columnId === layout.growthColumn && cell.node.content.size === 0;
      const computed = growth ? layout.growths.get(this.rowId) : undefined;
      if (computed === undefined) delete dataset.computed;
      else if (dataset.computed !== computed) dataset.computed = computed;
    }
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type === 'attributes' || isOutside(this.contentDOM, mutation);
  }

  private describe(): void {
    this.dom.dataset.kind = String(this.node.attrs.kind);
    this.dom.dataset.level = String(this.node.attrs.level);
    this.dom.dataset.id = this.rowId;
    for (const name of ROW_STAMPS) this.dom.removeAttribute(`data-${name}`);
    this.dom.removeAttribute('data-author');
    for (const name of ROW_STAMPS)
      for (const [attribute, value] of Object.entries(stampAttributes(name, this.node.attrs)))
        this.dom.setAttribute(attribute, value);
  }
}

/** The view of a row by its DOM node. */
export const rowViews = new WeakMap<Element, RowView>();

/** Makes the views of `dataRow` nodes. */
export const rowView: NodeViewRenderer = ({ node }) => new RowView(node);

function setStyle(element: HTMLElement, name: 'order', value: string): void {
  if (element.style[name] !== value) element.style[name] = value;
}
