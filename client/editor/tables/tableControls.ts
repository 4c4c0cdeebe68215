import type { EditorView } from '@tiptap/pm/view';
import i18next from 'i18next';
import type { PlanSettings } from '../../../shared/schema/settings';
import { sortColumns } from '../../../shared/tables/sortColumns';
import type { ChartRequest } from '../behaviours/chartEditing';
import { cellViews } from '../nodeViews/dataTable/cellView';
import { columnViews } from '../nodeViews/dataTable/columnView';
import { rowViews } from '../nodeViews/dataTable/rowView';
import { type DataTableView, tableViews, tableViewsOf } from '../nodeViews/dataTable/tableView';
import { columnMenu, columnName, usualColumnMenu } from './columnMenu';
import type { MenuContext } from './menuContext';
import { openOwnView, restoreOwnViews } from './ownView/openOwnView';
import { OwnTableView } from './ownView/ownTableView';
import { openMenu } from './popupMenu';
import { rowMenu } from './rowMenu';
import { TableActions } from './tableActions';
import { kindMenu, subtotalMenu, tableMenu } from './tableMenus';
import { cellHint } from './valueHint';

interface Target {
  readonly table: DataTableView;
  readonly row: HTMLElement | null;
  readonly header: HTMLElement | null;
  readonly column: string | null;
}

/** How far the button for the own view stands below that of the table, in CSS pixels. */
const OWN_VIEW_DOWN = 26;
const FUNNEL =
  '<svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true"><path d="M2 3h12L9.5 8.5V13l-3 1.5v-6Z" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linejoin="round"/></svg>';

/** How long the buttons stay after the pointer left the table, in milliseconds. */
const LEAVING_TIME = 400;

/**
 * The buttons around the table that the pointer or else the caret is in: one for its row, one for its column, one for the table,
 * one that adds a row. One set for the whole editor; it moves.
 */
export class TableControls {
  private readonly box = document.createElement('div');
  private readonly rowButton = createButton('data-table-row-button', '⋮');
  private readonly columnButton = createButton('data-table-column-button', '⋯');
  private readonly tableButton = createButton('data-table-menu-button', '⋯');
  private readonly addButton = createButton('data-table-add-button', '+');
  private readonly viewButton = createButton('data-table-view-button', '');
  private hovered: Target | null = null;
  private focused: Target | null = null;
  private shown: Target | null = null;
  private frame = 0;
  private leaving: ReturnType<typeof setTimeout> | undefined;
  private menuIsOpen = false;

  constructor(
    private readonly view: EditorView,
    private readonly newId: () => string,
    private readonly openChart: (request: ChartRequest) => void,
    private readonly readPeriod: () => PlanSettings['period'],
  ) {
    this.box.className = 'data-table-controls';
    this.box.contentEditable = 'false';
    this.box.append(this.rowButton, this.columnButton, this.tableButton, this.viewButton, this.addButton);
    this.viewButton.innerHTML = FUNNEL;
    this.rowButton.addEventListener('click', () => this.openRowMenu());
    this.columnButton.addEventListener('click', () => this.openColumnMenu());
    this.tableButton.addEventListener('click', () => this.openTableMenu());
    this.viewButton.addEventListener('click', () => {
      if (this.shown) openOwnView(this.view, this.shown.table);
    });
    this.addButton.addEventListener('click', () => {
      const { shown } = this;
      if (shown) this.contextOf(shown, this.addButton)?.actions.addRow(null, 'after');
    });
    view.dom.addEventListener('mouseover', this.onPointer);
    view.dom.addEventListener('mouseleave', this.onLeave);
    restoreOwnViews(view);
  }

  /** To be called when the selection or the document changed. */
  update(): void {
    this.revealCaret();
    this.focused = this.view.hasFocus() ? this.targetAt(this.caretElement()) : this.focused;
    if (!this.hovered && !sameTarget(this.focused, this.shown)) this.showSoon();
  }

  /** The menu of the cell the caret is in, with everything that the buttons offer. False when the caret is in no table. */
  openCellMenu(): boolean {
    const target = this.targetAt(this.caretElement());
    const anchor = this.caretElement()?.getBoundingClientRect();
    const context = target && anchor ? this.contextOf(target, anchor) : null;
    if (!target || !context) return false;
    const t = i18next.t;
    const rowId = target.row ? rowViews.get(target.row)?.rowId : undefined;
    this.open(t('dataTable.cellMenu'), context, [
      { heading: t('dataTable.rowMenu'), items: rowId === undefined ? [] : rowMenu(context, rowId) },
      {
        heading: t('dataTable.columnMenu', { name: columnName(context, target.column ?? '') }),
        items: target.column === null ? [] : columnMenu(context, target.column),
      },
      {
        heading: t('dataTable.usualColumns'),
        items: target.column === null ? [] : usualColumnMenu(context, target.column),
      },
      { heading: t('dataTable.tableMenu'), items: tableMenu(context) },
      { heading: t('dataTable.subtotals'), items: subtotalMenu(context) },
      { heading: t('dataTable.changeKind'), items: kindMenu(context) },
    ]);
    return true;
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.leaving);
    this.view.dom.removeEventListener('mouseover', this.onPointer);
    this.view.dom.removeEventListener('mouseleave', this.onLeave);
    this.box.remove();
  }

  private readonly onPointer = (event: MouseEvent) => {
    const element = event.target instanceof Element ? event.target : null;
    clearTimeout(this.leaving);
    if (element && this.box.contains(element)) return;
    const target = this.targetAt(element);
    if (!target) {
      this.onLeave();
      return;
    }
    this.hovered = target;
    this.hint(element);
    this.showSoon();
  };

  /** The buttons stand beside the table: they stay while the pointer is on its way to them. */
  private readonly onLeave = () => {
    clearTimeout(this.leaving);
    this.leaving = setTimeout(() => {
      this.hovered = null;
      this.showSoon();
    }, LEAVING_TIME);
  };

  /** Says, as the tooltip of a value, how the program understands it. */
  private hint(element: Element | null): void {
    const cell = element?.closest('.data-cell');
    const row = this.hovered?.row && rowViews.get(this.hovered.row);
    if (!(cell instanceof HTMLElement) || !row || !this.hovered?.column) return;
    cell.title = cellHint(this.hovered.table.node, row.rowId, this.hovered.column) ?? '';
  }

  /** A row that the own view of its table leaves out is seen once the caret goes into it, by a jump from anywhere. */
  private revealCaret(): void {
    if (![...tableViewsOf(this.view)].some(({ ownView }) => ownView !== null)) return;
    const row = this.caretElement()?.closest('.data-row');
    const table = row?.closest('.data-table');
    const own = table && tableViews.get(table)?.ownView;
    const id = row && rowViews.get(row)?.rowId;
    if (own instanceof OwnTableView && id) own.reveal(id);
  }

  private caretElement(): Element | null {
    const { node } = this.view.domAtPos(this.view.state.selection.head);
    const element = node instanceof Element ? node : node.parentElement;
    return element?.closest('.data-cell, .data-column') ?? null;
  }

  private targetAt(element: Element | null): Target | null {
    const frame = element?.closest('.data-table');
    const table = frame && tableViews.get(frame);
    if (!element || !table) return null;
    const cell = element.closest('.data-cell, .data-column');
    const column = (cell && (cellViews.get(cell)?.columnId ?? columnViews.get(cell)?.columnId)) ?? null;
    const header = [...table.contentDOM.children].find(
      (each) => column !== null && columnViews.get(each)?.columnId === column,
    );
    const row = element.closest('.data-row:not(.data-total-row)');
    return {
      table,
      row: row instanceof HTMLElement ? row : null,
      header: header instanceof HTMLElement ? header : null,
      column,
    };
  }

  private showSoon(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      // Tables that are deleted, or too far away to be drawn, say no farewell to the pointer.
      const target = [this.hovered, this.focused].find((each) => each?.table.dom.isConnected) ?? null;
      if (!this.menuIsOpen && !sameTarget(target, this.shown)) this.show(target);
    });
  }

  private show(target: Target | null): void {
    this.shown = target;
    if (!target || !this.view.editable) {
      this.box.remove();
      return;
    }
    const { dom, contentDOM } = target.table;
    if (this.box.parentElement !== dom) dom.append(this.box);
    const frame = dom.getBoundingClientRect();
    const scale = dom.offsetWidth > 0 ? frame.width / dom.offsetWidth : 1;
    const grid = contentDOM.getBoundingClientRect();
    const put = (button: HTMLElement, element: HTMLElement | null, style: (rect: DOMRect) => object) => {
      button.hidden = element === null;
      if (element) Object.assign(button.style, style(element.getBoundingClientRect()));
    };
    const px = (length: number) => `${length / scale}px`;
    put(this.rowButton, target.row, (row) => ({
      top: px(row.top - frame.top),
      height: px(row.height),
    }));
    put(this.columnButton, target.header, (header) => ({
      left: px(header.left - frame.left),
      top: px(grid.top - frame.top),
      width: px(header.width),
    }));
    this.tableButton.style.top = px(grid.top - frame.top);
    this.viewButton.style.top = px(grid.top - frame.top + OWN_VIEW_DOWN * scale);
    const t = i18next.t;
    label(this.rowButton, t('dataTable.rowMenu'));
    label(this.tableButton, t('dataTable.tableMenu'));
    label(this.viewButton, t('dataTable.ownView.title'));
    label(this.addButton, t('dataTable.addRow'));
    const context = this.contextOf(target, this.columnButton);
    if (context && target.column)
      label(this.columnButton, t('dataTable.columnMenu', { name: columnName(context, target.column) }));
  }

  private contextOf(target: Target, anchor: HTMLElement | DOMRect): MenuContext | null {
    const position = target.table.getPos();
    if (position === undefined) return null;
    return {
      actions: new TableActions(this.view, position, this.newId),
      anchor: anchor instanceof HTMLElement ? anchor.getBoundingClientRect() : anchor,
      view: this.view,
      openChart: this.openChart,
      openOwnView: (column) => openOwnView(this.view, target.table, column),
      period: this.readPeriod(),
    };
  }

  private openRowMenu(): void {
    const row = this.shown?.row ? rowViews.get(this.shown.row)?.rowId : undefined;
    const context = this.shown && this.contextOf(this.shown, this.rowButton);
    if (context && row !== undefined)
      this.open(i18next.t('dataTable.rowMenu'), context, [{ items: rowMenu(context, row) }]);
  }

  private openColumnMenu(): void {
    const { shown } = this;
    const context = shown && this.contextOf(shown, this.columnButton);
    if (!context || !shown?.column) return;
    const name = i18next.t('dataTable.columnMenu', { name: columnName(context, shown.column) });
    this.open(name, context, [
      { items: columnMenu(context, shown.column) },
      { heading: i18next.t('dataTable.usualColumns'), items: usualColumnMenu(context, shown.column) },
    ]);
  }

  private openTableMenu(): void {
    const context = this.shown && this.contextOf(this.shown, this.tableButton);
    if (!context) return;
    const t = i18next.t;
    const count = sortColumns(context.actions.table).length;
    this.open(t('dataTable.tableMenu'), context, [
      { items: [{ label: t('dataTable.addColumn'), run: () => context.actions.addColumn(count) }] },
      { heading: t('dataTable.changeKind'), items: kindMenu(context) },
      { heading: t('dataTable.subtotals'), items: subtotalMenu(context) },
      { items: tableMenu(context) },
    ]);
  }

  private open(name: string, context: MenuContext, sections: Parameters<typeof openMenu>[1]): void {
    this.menuIsOpen = true;
    openMenu(name, sections, context.anchor, () => {
      this.menuIsOpen = false;
      this.view.focus();
      this.showSoon();
    });
  }
}

function createButton(className: string, sign: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.textContent = sign;
  button.tabIndex = -1;
  // The caret stays where it is.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  return button;
}

function label(button: HTMLButtonElement, text: string): void {
  button.title = text;
  button.setAttribute('aria-label', text);
}

function sameTarget(left: Target | null, right: Target | null): boolean {
  return left?.table === right?.table && left?.row === right?.row && left?.header === right?.header;
}
