import type { Indicator } from '../../plan/plan';
import type { Qualifier } from '../../plan/quantity';
import { SCALES, splitScale } from '../../plan/units';
import type { PlanSettings } from '../../schema/settings';
import type { Place } from '../finding';
import type { CheckLists } from '../lists/checkLists';
import type { Passage } from '../passage';
import { createNameKey } from './statementName';
import { readTableStatements } from './tableStatements';
import { readTextStatements } from './textStatements';

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
  /** True for growth, differences and shares of growth, which are no value of the indicator itself. */
  readonly isChange: boolean;
  readonly written: string;
  readonly place: Place;
  readonly inTable: boolean;
}

/** Every numeric statement of a plan, tables first. */
export function readStatements(
  passages: readonly Passage[],
  indicators: readonly Indicator[],
  settings: PlanSettings,
  lists: CheckLists,
): readonly Statement[] {
  const keyOf = createNameKey(lists);
  return [
    ...readTableStatements(passages, indicators, settings, keyOf),
    ...passages.flatMap((passage) => readTextStatements(passage, settings, keyOf)),
  ];
}

/** A number in plain units: 5.6 of 万人 is 56000 of 人. */
export function toPlainUnit(number: number, unit: string): { number: number; unit: string } {
  if (unit in SCALES) return { number: number * (SCALES[unit] ?? 1), unit: '' };
  const { scale, measure } = splitScale(unit);
  return { number: Number((number * scale).toPrecision(12)), unit: measure };
}
