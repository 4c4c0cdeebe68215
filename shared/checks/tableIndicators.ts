import { readTableIndicators } from '../plan/indicators';
import type { PrintAtom } from '../plan/inlineText';
import type { Indicator } from '../plan/plan';
import type { PlanTable } from './planTable';

/** The rows of one indicator table. */
export interface TableIndicators {
  readonly table: PlanTable;
  readonly indicators: readonly Indicator[];
}

const known = new WeakMap<PlanTable, TableIndicators>();

/** The indicators of a table, null for tables of other kinds. A table that is the same object prints the same, so that it is read once. */
export function readIndicatorTable(table: PlanTable, print: PrintAtom): TableIndicators | null {
  if (table.model.kind !== 'indicators') return null;
  const read = known.get(table) ?? { table, indicators: readTableIndicators(table.model, print) };
  known.set(table, read);
  return read;
}
