import type { Node } from '@tiptap/pm/model';
import { readValues } from '../checks/statements/readValues';
import { toPlainUnit } from '../checks/statements/statement';
import type { Indicator, IndicatorValue } from '../plan/plan';
import { citedForm } from './citedForm';

/** A value of a table that a written figure may cite, and the form that keeps the figure as it is written. */
export interface FigureMatch {
  readonly indicator: Indicator;
  readonly value: IndicatorValue;
  readonly form: string | null;
}

/** The indicator values that are equal to a figure such as 98.5% or 1.6万个, in the order of the plan; none for other words. */
export function matchFigure(
  body: Node,
  indicators: readonly Indicator[],
  written: string,
): readonly FigureMatch[] {
  const text = written.trim();
  const [figure, another] = readValues(text);
  if (!figure || another || figure.written !== text) return [];
  return indicators.flatMap((indicator) =>
    indicator.values.flatMap((value) => matchValue(body, indicator, value, figure)),
  );
}

/** The one value, where it is equal to a figure and some form keeps the figure as it is written. */
export function matchValue(
  body: Node,
  indicator: Indicator,
  value: IndicatorValue,
  figure: { readonly number: number; readonly unit: string; readonly written: string },
): readonly FigureMatch[] {
  if (!equalsValue(figure, value)) return [];
  const place = { table: indicator.tableId, row: indicator.id, column: value.columnId };
  const form = citedForm(body, place, figure.written);
  return form === undefined ? [] : [{ indicator, value, form }];
}

/** Same number in plain units; a figure without a unit may have any. */
function equalsValue(
  figure: { readonly number: number; readonly unit: string },
  value: IndicatorValue,
): boolean {
  if (value.number === null || value.upper !== null || value.others.length > 0) return false;
  const plain = toPlainUnit(value.number, value.unit ?? '');
  // 11.34 of 11.34亿元, when only the digits are selected.
  if (figure.unit === '' && figure.number === value.number) return true;
  if (figure.number !== plain.number) return false;
  return figure.unit === plain.unit || figure.unit === '' || plain.unit === '';
}
