import type { Indicator } from '../../plan/plan';
import type { PlanSettings } from '../../schema/settings';
import type { CheckLists } from '../lists/checkLists';
import type { Passage } from '../passage';
import type { Statement } from './statement';
import { createNameKey } from './statementName';
import { readTableStatements } from './tableStatements';
import { readTextStatements } from './textStatements';

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
