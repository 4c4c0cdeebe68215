import type { DataTableModel } from '../../../../shared/plan/readDataTable';
import { tableTotals } from '../../../../shared/plan/totals';

/** The computed total row below a table; nobody can type in it. */
export class TotalRow {
  readonly dom = document.createElement('div');

  constructor() {
    this.dom.className = 'data-row data-total-row';
    this.dom.setAttribute('role', 'row');
    this.dom.hidden = true;
  }

  /** Shows the totals of a table, or nothing where it wants none. */
  show(table: DataTableModel): void {
    this.dom.hidden = !table.totals;
    if (!table.totals) {
      this.dom.replaceChildren();
      return;
    }
    const totals = tableTotals(table);
    const labelAt = Math.max(
      0,
      table.columns.findIndex(({ role }) => role === 'name'),
    );
    const texts = table.columns.map(({ id }, index) => (index === labelAt ? '合计' : (totals.get(id) ?? '')));
    while (this.dom.children.length > texts.length) this.dom.lastElementChild?.remove();
    while (this.dom.children.length < texts.length) this.dom.append(createCell());
    texts.forEach((text, index) => {
      const cell = this.dom.children[index];
      if (cell && cell.textContent !== text) cell.textContent = text;
    });
  }
}

function createCell(): HTMLElement {
  const cell = document.createElement('div');
  cell.className = 'data-cell data-total-cell';
  cell.setAttribute('role', 'cell');
  return cell;
}
