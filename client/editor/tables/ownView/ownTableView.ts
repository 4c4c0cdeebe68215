import './ownView.css';
import '../../../i18n/laterTexts';
import type { EditorView } from '@tiptap/pm/view';
import i18next from 'i18next';
import { type DataTableModel, readDataTable } from '../../../../shared/plan/readDataTable';
import { cellViews } from '../../nodeViews/dataTable/cellView';
import type { OwnView } from '../../nodeViews/dataTable/ownView';
import { rowViews } from '../../nodeViews/dataTable/rowView';
import type { DataTableView } from '../../nodeViews/dataTable/tableView';
import { createOwnViewBar, type OwnViewBar } from './ownViewBar';
import { forgetView, rememberView } from './rememberedView';
import { rowSums } from './rowSums';
import { ALL_ROWS, inheritedValues, type RowCriteria, selectRows } from './selectRows';

/**
 * One person's view of a table: rows filtered, ordered and grouped by the bar above it (SPEC TAB-17). What is seen is chosen when
 * the criteria change; a row that comes later, or changes, or that the caret goes into, is seen until then.
 */
export class OwnTableView implements OwnView {
  rows: readonly string[] = [];
  private criteria: RowCriteria;
  private known: ReadonlySet<string> = new Set();
  private groups: ReadonlyMap<string, string> = new Map();
  private readonly bar: OwnViewBar;

  constructor(
    private readonly table: DataTableView,
    private readonly view: EditorView,
    remembered: RowCriteria = ALL_ROWS,
  ) {
    this.criteria = remembered;
    this.bar = createOwnViewBar(
      (part) => this.change({ ...this.criteria, ...part }),
      () => this.close(),
    );
    table.dom.prepend(this.bar.dom);
    table.dom.classList.add('data-table-own');
    table.ownView = this;
    this.choose();
  }

  /** Puts the focus into the first field of the bar, which comes to sight; sorts by a column where one is named. */
  enter(column?: string): void {
    if (column !== undefined && this.criteria.only?.column !== column) {
      const order = this.criteria.order ?? { column, falling: false };
      this.change({ ...this.criteria, order });
    }
    this.bar.dom.querySelector('input')?.focus();
  }

  /** Lets a row be seen that the caret went into. */
  reveal(row: string): void {
    if (this.rows.includes(row)) return;
    this.rows = withRow(this.rows, row, this.model);
    this.arrange();
  }

  close(): void {
    forgetView(this.model.id);
    this.table.ownView = null;
    this.rows = [];
    this.bar.dom.remove();
    this.table.dom.classList.remove('data-table-own');
    for (const row of this.table.contentDOM.children) {
      if (!(row instanceof HTMLElement) || !rowViews.has(row)) continue;
      row.classList.remove('data-row-unseen');
      row.style.removeProperty('--own-order');
      delete row.dataset.ownGroup;
    }
    this.table.refreshAll();
    this.view.focus();
  }

  arrange(): void {
    const { model } = this;
    for (const { id } of model.rows)
      if (!this.known.has(id) && !this.rows.includes(id)) this.rows = withRow(this.rows, id, model);
    this.known = new Set(model.rows.map(({ id }) => id));
    const places = new Map(this.rows.map((id, place) => [id, place]));
    const rows = new Map(model.rows.map((row) => [row.id, row]));
    const textOf = inheritedValues(model);
    for (const child of this.table.contentDOM.children) {
      const row = rowViews.get(child);
      if (!row) continue;
      const place = places.get(row.rowId);
      row.dom.classList.toggle('data-row-unseen', place === undefined);
      row.dom.style.setProperty('--own-order', String(place ?? 0));
      const group = this.groups.get(row.rowId);
      if (group === undefined) delete row.dom.dataset.ownGroup;
      else row.dom.dataset.ownGroup = group;
      const data = rows.get(row.rowId);
      for (const each of row.dom.children) {
        const cell = cellViews.get(each);
        if (!cell || !data || cell.columnId !== this.table.layout.groupColumn) continue;
        // Rows of one group may stand apart here: each says what the merged cell says.
        cell.dom.classList.remove('data-cell-open');
        if (cell.node.content.size === 0) cell.dom.dataset.computed = textOf(data, cell.columnId);
      }
    }
    this.bar.show(model, this.criteria);
    this.say();
  }

  private get model(): DataTableModel {
    return readDataTable(this.table.node);
  }

  private change(criteria: RowCriteria): void {
    this.criteria = criteria;
    rememberView(this.model.id, criteria);
    this.choose();
  }

  private choose(): void {
    const { model } = this;
    const { rows, groups } = selectRows(model, this.criteria);
    this.rows = rows.map(({ id }) => id);
    this.known = new Set(model.rows.map(({ id }) => id));
    this.groups = new Map(
      [...groups].map(([row, { name, rows: members }]) => [
        row,
        i18next.t('dataTable.ownView.groupHeading', {
          name: name || i18next.t('dataTable.ownView.empty'),
          count: members.filter(({ level }) => level === 0).length,
          sums: rowSums(model, members),
        }),
      ]),
    );
    this.arrange();
  }

  private say(): void {
    const { model } = this;
    const items = model.rows.filter(({ kind }) => kind === 'item');
    const seen = items.filter(({ id }) => this.rows.includes(id));
    const sums = rowSums(model, seen);
    this.bar.say(
      [
        i18next.t('dataTable.ownView.seen', { seen: seen.length, count: items.length }),
        ...(sums === '' ? [] : [sums]),
      ].join('；'),
    );
  }
}

/** The rows with one more, behind the one that stands before it in the document, else at the end. */
function withRow(rows: readonly string[], added: string, model: DataTableModel): readonly string[] {
  const ids = model.rows.map(({ id }) => id);
  const before = ids.slice(0, ids.indexOf(added)).findLast((id) => rows.includes(id));
  const at = before === undefined ? 0 : rows.indexOf(before) + 1;
  return [...rows.slice(0, at), added, ...rows.slice(at)];
}
