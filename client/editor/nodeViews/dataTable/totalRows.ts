import type { DataTableModel } from '../../../../shared/plan/readDataTable';
import { tableTotals } from '../../../../shared/plan/totals';
import { scriptPart } from '../../../components/scriptPart';

/** Comes when a table first asks for subtotals. */
const SUBTOTALS = scriptPart(() => import('../../../../shared/projects/subtotals'));
let subtotalParts: typeof import('../../../../shared/projects/subtotals') | null = null;

/** The computed rows below a table, subtotals and the total; nobody can type in them. */
export class TotalRows {
  readonly dom = document.createElement('div');
  private shown: DataTableModel | null = null;
  private waits = false;

  constructor() {
    this.dom.className = 'data-total-rows';
    this.dom.setAttribute('role', 'rowgroup');
  }

  /** Shows the sums that a table asks for, or nothing where it wants none. */
  show(all: DataTableModel): void {
    this.shown = all;
    const staying = all.rows.filter(({ node }) => !node.attrs.deleted);
    const table = staying.length === all.rows.length ? all : { ...all, rows: staying };
    if (table.totalsBy !== null && subtotalParts === null && !this.waits) {
      this.waits = true;
      SUBTOTALS.whenHere((parts) => {
        subtotalParts = parts;
        if (this.shown) this.show(this.shown);
      });
    }
    const rows = [
      ...subtotalRows(table),
      ...(table.totals ? [{ label: '合计', sums: tableTotals(table) }] : []),
    ];
    const span = labelSpan(table);
    setChildCount(this.dom, rows.length, () => createElement('data-row data-total-row', 'row'));
    rows.forEach(({ label, sums }, at) => {
      const row = this.dom.children[at];
      if (!row) return;
      const texts = [label, ...table.columns.slice(span).map(({ id }) => sums.get(id) ?? '')];
      setChildCount(row, texts.length, () => createElement('data-cell data-total-cell', 'cell'));
      texts.forEach((text, index) => {
        const cell = row.children[index];
        if (!(cell instanceof HTMLElement)) return;
        if (cell.textContent !== text) cell.textContent = text;
        if (index > 0) return;
        cell.style.gridColumn = `span ${span}`;
        cell.setAttribute('aria-colspan', String(span));
      });
    });
  }
}

interface TotalRow {
  readonly label: string;
  readonly sums: ReadonlyMap<string, string>;
}

function subtotalRows(table: DataTableModel): TotalRow[] {
  const { totalsBy } = table;
  if (totalsBy === null || subtotalParts === null) return [];
  const { subtotalLabel, subtotals } = subtotalParts;
  return subtotals(table).map((each) => ({ label: subtotalLabel(each, totalsBy), sums: each.sums }));
}

/** How many columns the label of a sum takes: all before the first sum, as in a Word file. */
function labelSpan(table: DataTableModel): number {
  const sums = tableTotals(table);
  return Math.max(
    1,
    table.columns.findIndex(({ id }) => sums.has(id)),
  );
}

function setChildCount(parent: Element, count: number, create: () => Element): void {
  while (parent.children.length > count) parent.lastElementChild?.remove();
  while (parent.children.length < count) parent.append(create());
}

function createElement(className: string, role: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.setAttribute('role', role);
  return element;
}
