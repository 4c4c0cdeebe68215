import { columnWidths } from '../../../../shared/tables/columnWidths';
import { cellViews } from '../../nodeViews/dataTable/cellView';
import { columnViews } from '../../nodeViews/dataTable/columnView';
import { rowViews } from '../../nodeViews/dataTable/rowView';
import type { DataTableView } from '../../nodeViews/dataTable/tableView';

/**
 * A data table as a table of HTML: what browsers break over pages as tables should be, with its header on each page. On the screen rows are
 * grids of their own, which no browser knows how to continue.
 */
export function printedTable({ dom, contentDOM, layout }: DataTableView): HTMLTableElement {
  const table = document.createElement('table');
  table.className = 'printed-table';
  const widths = columnWidths(layout.columns);
  const all = widths.reduce((sum, width) => sum + width, 0);
  for (const width of widths)
    table.appendChild(document.createElement('col')).style.width = `${(100 * width) / all}%`;
  const children = [...contentDOM.children];
  const headers = new Map(
    children.flatMap((child) => {
      const column = columnViews.get(child);
      return column ? [[column.columnId, child] as const] : [];
    }),
  );
  const header = table.createTHead().insertRow();
  for (const { id } of layout.columns) addCell(header, headers.get(id), 'th');
  const body = table.createTBody();
  const rows = children.filter((child) => rowViews.has(child));
  const order = rows.map((row, index) => ({ row, place: layout.places[index] ?? index }));
  let open: HTMLTableCellElement | null = null;
  for (const { row } of order.sort((one, other) => one.place - other.place))
    open = addRow(body, row, layout, open);
  for (const row of dom.querySelectorAll('.data-total-row')) {
    const line = copyRow(body, row);
    for (const cell of row.children)
      addCell(line, cell, 'td').colSpan = Number(cell.getAttribute('aria-colspan') ?? 1);
  }
  return table;
}

/** Adds a row, or its cells but the one that the open group above goes on in; returns the cell of a group that goes on below. */
function addRow(
  body: HTMLTableSectionElement,
  row: Element,
  { columns, groupColumn, openGroups }: DataTableView['layout'],
  open: HTMLTableCellElement | null,
): HTMLTableCellElement | null {
  const line = copyRow(body, row);
  const cells = new Map([...row.children].map((child) => [cellViews.get(child)?.columnId, child]));
  const across = row.querySelector(':scope > .data-cell-across');
  if (row.classList.contains('data-row-across') && across) {
    addCell(line, across, 'td').colSpan = columns.length;
    return null;
  }
  let group = open;
  if (open) open.rowSpan += 1;
  for (const { id } of columns) {
    if (id === groupColumn && open) continue;
    const cell = addCell(line, cells.get(id), 'td');
    if (id === groupColumn) group = cell;
  }
  return openGroups.has(rowViews.get(row)?.rowId ?? '') ? group : null;
}

function copyRow(body: HTMLTableSectionElement, row: Element): HTMLTableRowElement {
  const line = body.insertRow();
  line.className = row.className;
  line.classList.remove('data-row-across');
  for (const name of ['kind', 'level']) {
    const value = (row as HTMLElement).dataset[name];
    if (value !== undefined) line.dataset[name] = value;
  }
  return line;
}

function addCell(
  row: HTMLTableRowElement,
  shown: Element | undefined,
  name: 'td' | 'th',
): HTMLTableCellElement {
  const cell = document.createElement(name);
  if (shown instanceof HTMLElement) {
    cell.className = shown.className;
    // What these say by their place in a grid, the cell says by its own spans.
    cell.classList.remove('data-cell-across', 'data-cell-open');
    const look = getComputedStyle(shown);
    cell.style.textAlign = look.textAlign;
    cell.style.setProperty('--indented', look.getPropertyValue('--indented'));
    Object.assign(cell.dataset, shown.dataset);
    for (const child of shown.childNodes) cell.append(child.cloneNode(true));
  }
  row.append(cell);
  return cell;
}
