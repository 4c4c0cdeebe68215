import type { Qualifier } from '../../plan/quantity';
import { SCALES, splitScale } from '../../plan/units';
import type { Place } from '../finding';

/** What a text or a table says about one figure: whose it is, of which year or for which target, how much. */
export interface Statement {
  /** The name as written, cleaned of verbs. */
  readonly name: string;
  /** The name in the one form in which names are compared. */
  readonly key: string;
  readonly number: number;
  readonly unit: string;
  readonly qualifier: Qualifier | null;
  /** Decimals as printed. */
  readonly decimals: number;
  readonly year: number | null;
  readonly isTarget: boolean;
  /** True when the sentence names no year and only its heading tells which is meant. */
  readonly isAssumed: boolean;
  /** True for growth, differences and shares of growth, which are no value of the indicator itself. */
  readonly isChange: boolean;
  readonly written: string;
  readonly place: Place;
  /** Where the figure itself stands, with unit and qualifier. */
  readonly figure: Place;
  /** The cell that holds the figure, null for sentences. */
  readonly cell: { readonly table: string; readonly row: string; readonly column: string } | null;
  readonly inTable: boolean;
  /** True for a sentence in a cell of a table of tasks or projects, which says again what the text says. */
  readonly inTasks: boolean;
  /** The heading above and the sentence up to the figure, which may say whose it is; '' where nobody asks. */
  readonly around: string;
}

/** A number in plain units: 5.6 of 万人 is 56000 of 人. */
export function toPlainUnit(number: number, unit: string): { number: number; unit: string } {
  if (unit in SCALES) return { number: number * (SCALES[unit] ?? 1), unit: '' };
  const { scale, measure } = splitScale(unit);
  return { number: Number((number * scale).toPrecision(12)), unit: measure };
}
