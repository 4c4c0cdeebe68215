import type { PlanSettings } from '../../schema/settings';
import type { CheckLists } from '../lists/checkLists';
import type { Passage } from '../passage';
import { collectWith, perPassageAnd, remembering } from '../perPassage';
import type { PlanTable } from '../planTable';
import type { TableIndicators } from '../tableIndicators';
import type { Statement } from './statement';
import { createNameKey } from './statementName';
import { withTableNames } from './tableNames';
import { readIndicatorStatements, readTaskStatements } from './tableStatements';
import { readTextStatements } from './textStatements';

/** Every numeric statement of a plan, tables first. */
export function readStatements(
  passages: readonly Passage[],
  tables: readonly PlanTable[],
  indicators: readonly TableIndicators[],
  settings: PlanSettings,
  lists: CheckLists,
): readonly Statement[] {
  const { fromIndicators, fromTasks, fromText } = readersFor(lists)(settings);
  const lastYear = Math.max(
    0,
    ...indicators.flatMap((table) =>
      table.indicators.flatMap(({ values }) => values.map(({ year }) => year ?? 0)),
    ),
  );
  const target = settings.period?.to ?? lastYear;
  const inTables = [
    ...indicators.flatMap((table) => fromIndicators(table)(target)),
    ...tables.flatMap(fromTasks),
  ];
  const inTexts = withoutRepeated(collectWith(passages, fromText, settings));
  return [...inTables, ...withTableNames(inTables, inTexts)];
}

/** 新建校舍 in the rows of several projects is each project's own; only what one cell alone says can be what the text says. */
function withoutRepeated(statements: readonly Statement[]): readonly Statement[] {
  const counts = new Map<string, number>();
  for (const { inTasks, key, unit } of statements)
    if (inTasks) counts.set(key + unit, (counts.get(key + unit) ?? 0) + 1);
  return statements.filter(({ inTasks, key, unit }) => !inTasks || counts.get(key + unit) === 1);
}

/** Readers that remember what they read with these lists and settings. */
const readersFor = remembering((lists: CheckLists) => {
  const keyOf = createNameKey(lists);
  return remembering((settings: PlanSettings) => ({
    fromIndicators: remembering((table: TableIndicators) => {
      const byYear = new Map<number, readonly Statement[]>();
      return (target: number) => {
        const read = byYear.get(target) ?? readIndicatorStatements(table, keyOf, target);
        byYear.set(target, read);
        return read;
      };
    }),
    fromTasks: remembering((table: PlanTable) =>
      readTaskStatements(table, keyOf, settings.period?.to ?? null),
    ),
    fromText: perPassageAnd((passage: Passage, own: PlanSettings) => readTextStatements(passage, own, keyOf)),
  }));
});
