import { readTableIndicators } from '../../../shared/plan/indicators';
import type { PrintAtom } from '../../../shared/plan/inlineText';
import type { DataTableModel } from '../../../shared/plan/readDataTable';
import type { ChartSource } from '../../../shared/schema/extensions/chart';
import type { ChartRequest } from '../behaviours/chartEditing';
import type { CitableTable } from '../references/citableTables';

/** The value columns of a table: what a chart can show of its rows. */
export function valueColumns(model: DataTableModel): DataTableModel['columns'] {
  return model.columns.filter(({ role, valueKind }) => role === 'value' && valueKind !== null);
}

/** Where a new chart begins: the asked table and rows, else the first indicator of the first table, with all its years along the axis. */
export function newChartSource(
  tables: readonly CitableTable[],
  { table: wanted, rows: wantedRows }: ChartRequest,
  print: PrintAtom,
): ChartSource | null {
  const table = tables.find(({ id }) => id === wanted) ?? tables[0];
  if (!table) return null;
  const indicators = readTableIndicators(table.model, print);
  const chosen = indicators.filter(({ id }) => wantedRows?.includes(id));
  return {
    table: table.id,
    rows: (chosen.length > 0 ? chosen : indicators.slice(0, 1)).map(({ id, name }) => ({ id, name })),
    columns: valueColumns(table.model).map(({ id, name }) => ({ id, name })),
    categories: 'columns',
    lines: [],
  };
}
