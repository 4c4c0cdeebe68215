import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import type { ColumnRole } from '../../../../shared/plan/columnRole';
import { readDataTable } from '../../../../shared/plan/readDataTable';
import { columnParts } from '../../../../shared/tables/tableParts';
import { isOutside } from './cellView';
import { columnVariable } from './columnVariable';
import { columnViews } from './columnView';
import type { OwnView } from './ownView';
import { rowViews } from './rowView';
import { layOutTable, type TableLayout } from './tableLayout';
import { TotalRows } from './totalRows';

/** Text in these columns reads from the left; all others are centred. */
const LEFT_ALIGNED: ReadonlySet<ColumnRole> = new Set(['name', 'content', 'remark', 'department']);

/** How long a table rests before what is computed from its texts (totals, merged-looking groups) is shown anew, in ms. */
const REST = 150;

/** A data table on the page. The plugin calls `refresh` after each change of the document, when all rows are in place. */
export class DataTableView implements NodeView {
  readonly dom = document.createElement('div');
  readonly contentDOM = document.createElement('div');
  layout: TableLayout;
  /** What this person alone sees of the rows; null where that is all of them, as they print. */
  ownView: OwnView | null = null;
  private readonly unitLine = document.createElement('div');
  private readonly headerRow = document.createElement('div');
  private readonly totalRows = new TotalRows();
  private shown: Node | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    public node: Node,
    private readonly view: EditorView,
    readonly getPos: () => number | undefined,
  ) {
    this.dom.className = 'data-table';
    this.dom.setAttribute('role', 'table');
    this.unitLine.className = 'data-table-unit';
    this.headerRow.setAttribute('role', 'row');
    this.contentDOM.className = 'data-table-grid';
    for (const element of [this.unitLine, this.headerRow, this.totalRows.dom])
      element.contentEditable = 'false';
    this.dom.append(this.unitLine, this.headerRow, this.contentDOM, this.totalRows.dom);
    this.layout = layOutTable(node);
    tableViewsOf(view).add(this);
    tableViews.set(this.dom, this);
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    return true;
  }

  /** Brings the page up to the node, cheaply while only text in cells changed; returns whether more than that changed. */
  refresh(): boolean {
    if (this.shown === this.node) return false;
    const before = this.shown;
    this.shown = this.node;
    if (before && sameStructure(before, this.node)) {
      this.arrangeRows(before);
      this.afterRest();
      return false;
    }
    this.refreshAll();
    return true;
  }

  destroy(): void {
    clearTimeout(this.timer);
    tableViewsOf(this.view).delete(this);
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type === 'attributes' || isOutside(this.contentDOM, mutation);
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && !this.contentDOM.contains(event.target);
  }

  private afterRest(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (!this.view.isDestroyed) this.refreshAll();
    }, REST);
  }

  /** Computes and shows everything beyond the text anew. */
  refreshAll(): void {
    clearTimeout(this.timer);
    this.layout = layOutTable(this.node);
    this.describe();
    this.placeColumns();
    this.arrangeRows(null);
    this.totalRows.show(readDataTable(this.node));
    this.ownView?.arrange();
  }

  private describe(): void {
    const { kind, unit, id } = this.node.attrs;
    this.dom.dataset.id = String(id ?? '');
    this.dom.dataset.kind = String(kind);
    this.dom.classList.toggle('data-table-landscape', this.layout.isLandscape);
    this.dom.setAttribute('aria-colcount', String(this.layout.columns.length));
    const written = (unit as string | null) ?? '';
    this.unitLine.hidden = written === '';
    this.unitLine.textContent = /^单位[:：]/.test(written) ? written : `单位：${written}`;
  }

  private placeColumns(): void {
    const styles = [`--template: ${this.layout.template}`];
    this.layout.columns.forEach(({ id, role }, index) => {
      styles.push(
        `${columnVariable('place', id)}: ${index + 1}`,
        `${columnVariable('shown', id)}: flex`,
        `${columnVariable('align', id)}: ${LEFT_ALIGNED.has(role) ? 'left' : 'center'}`,
        `${columnVariable('indent', id)}: ${role === 'name' ? 1 : 0}`,
      );
    });
    const style = styles.join(';');
    if (this.dom.getAttribute('style') !== style) this.dom.setAttribute('style', style);

    const headers = new Map<string, string>();
    const written = new Map(columnParts(this.node).map(({ id, node }) => [id, node.textContent]));
    for (const child of this.contentDOM.children) {
      const header = columnViews.get(child);
      const column = this.layout.columns.find(({ id }) => id === header?.columnId);
      if (!header || !column) continue;
      headers.set(column.id, header.dom.id);
      const unitIsComputed = column.unit !== null && column.header.endsWith(`（${column.unit}）`);
      const inText = written.get(column.id)?.replace(/\s/g, '').endsWith(`${column.unit}）`) ?? false;
      header.showUnit(unitIsComputed && !inText ? column.unit : null);
    }
    const owned = this.layout.columns.flatMap(({ id }) => headers.get(id) ?? []).join(' ');
    this.headerRow.setAttribute('aria-owns', owned);
  }

  private arrangeRows(before: Node | null): void {
    let index = 0;
    let part = 0;
    for (const child of this.contentDOM.children) {
      const row = rowViews.get(child);
      if (row) {
        if (!before || before.maybeChild(part) !== row.node)
          row.arrange(this.layout, this.layout.places[index] ?? index);
        index += 1;
      }
      if (row || columnViews.has(child)) part += 1;
    }
  }
}

/** The view of a table by its DOM node. */
export const tableViews = new WeakMap<Element, DataTableView>();

const viewsByEditor = new WeakMap<EditorView, Set<DataTableView>>();

/** All data tables that an editor shows. */
export function tableViewsOf(view: EditorView): Set<DataTableView> {
  const known = viewsByEditor.get(view) ?? new Set();
  viewsByEditor.set(view, known);
  return known;
}

/** Makes the views of `dataTable` nodes. */
export const dataTableView: NodeViewRenderer = ({ node, view, getPos }) =>
  new DataTableView(node, view, getPos);

/** The ids of the rows that this person sees of the table at a position, from top to bottom; null where that is all of them. */
export function ownRowsAt(view: EditorView, position: number): readonly string[] | null {
  for (const { ownView, getPos } of tableViewsOf(view))
    if (ownView && getPos() === position) return ownView.rows;
  return null;
}

function sameStructure(left: Node, right: Node): boolean {
  if (left.childCount !== right.childCount || !sameAttributes(left, right)) return false;
  for (let index = 0; index < left.childCount; index += 1) {
    const before = left.child(index);
    const after = right.child(index);
    if (before === after) continue;
    if (!sameAttributes(before, after) || before.childCount !== after.childCount) return false;
    if (before.type !== after.type || after.type.name === 'dataColumn') return false;
  }
  return true;
}

function sameAttributes(left: Node, right: Node): boolean {
  if (left.attrs === right.attrs) return true;
  return Object.keys(left.attrs).every((name) => left.attrs[name] === right.attrs[name]);
}
