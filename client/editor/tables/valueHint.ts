import '../../i18n/laterTexts';
import type { Node } from '@tiptap/pm/model';
import i18next from 'i18next';
import { indicatorGrowth, writeGrowth } from '../../../shared/indicators/indicatorGrowth';
import type { ColumnRole } from '../../../shared/plan/columnRole';
import { readTableIndicators } from '../../../shared/plan/indicators';
import { printOwn } from '../../../shared/plan/inlineText';
import { parseQuantity } from '../../../shared/plan/parseQuantity';
import type { Quantity } from '../../../shared/plan/quantity';
import { cellText, type DataTableModel, readDataTable } from '../../../shared/plan/readDataTable';
import { readPeriod } from '../../../shared/projects/readPeriod';

const MEASURED: ReadonlySet<ColumnRole> = new Set([
  'value',
  'quantity',
  'investment',
  'plannedInvestment',
  'fundingNeed',
  'land',
]);

/**
 * How the program understands a value as somebody typed it, in words (识别为：不少于 96 %), that it understands no number in it, or null
 * where there is nothing to say: an empty cell, a plain number, or words without digits.
 */
export function valueHint(text: string, unit: string | null): string | null {
  const quantity = parseQuantity(text, unit);
  if (quantity.number === null) return /\d/.test(text) ? i18next.t('dataTable.notNumber') : null;
  if (String(quantity.number) === text.trim()) return null;
  return i18next.t('dataTable.understood', { value: describe(quantity) });
}

/** The hint for a cell of a table, by row and column id; null for columns without values. */
export function cellHint(table: Node, rowId: string, columnId: string): string | null {
  const model = readDataTable(table);
  const column = model.columns.find(({ id }) => id === columnId);
  const row = model.rows.find(({ id }) => id === rowId);
  if (!column || !row) return null;
  if (column.role === 'period') return periodHint(cellText(row, columnId));
  if (column.role === 'growth') return growthHint(model, rowId);
  if (!MEASURED.has(column.role)) return null;
  const unitColumn = model.columns.find(({ role }) => role === 'unit')?.id;
  const unit = cellText(row, unitColumn) || column.unit || null;
  return valueHint(cellText(row, columnId), unit);
}

/** How the program computes a row's growth: in percentage points or relative to the baseline, where it can. */
function growthHint(model: DataTableModel, rowId: string): string | null {
  const indicator = readTableIndicators(model, printOwn).find(({ id }) => id === rowId);
  const growth = indicator && indicatorGrowth(indicator);
  if (!growth) return null;
  return i18next.t(`dataTable.growthKind.${growth.kind}`, { value: writeGrowth(growth) });
}

/** How a building time is understood (识别为：2026—2028年), or that it is not. */
function periodHint(text: string): string | null {
  if (text === '') return null;
  const period = readPeriod(text);
  if (!period) return i18next.t('dataTable.notUnderstood');
  return i18next.t('dataTable.understoodPeriod', { from: period.from, to: period.to });
}

function describe({ number, unit, qualifier, upper, others }: Quantity): string {
  const numbers = [number, ...(upper === null ? [] : [upper]), ...(qualifier === 'list' ? others : [])];
  const joined = numbers.join(qualifier === 'range' ? '～' : ' / ');
  const words = qualifier ? `${i18next.t(`dataTable.qualifier.${qualifier}`)} ` : '';
  return `${words}${joined}${unit ? ` ${unit}` : ''}`;
}
