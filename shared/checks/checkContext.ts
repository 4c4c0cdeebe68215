import type { Node } from '@tiptap/pm/model';
import { createPlanSource, type PlanSource } from '../plan/planSource';
import type { PlanSettings } from '../schema/settings';
import type { CheckMemory } from './checkMemory';
import type { Finding } from './finding';
import type { CheckLists } from './lists/checkLists';
import type { Passage } from './passage';
import type { PlanTable } from './planTable';
import { readPassages } from './readPassages';
import { groupStatements, type StatementGroup } from './statements/groupStatements';
import { readStatements } from './statements/readStatements';
import type { Statement } from './statements/statement';
import { readIndicatorTable, type TableIndicators } from './tableIndicators';

/** All that the rules read: the plan once taken apart, and the lists they use. */
export interface CheckContext {
  readonly source: PlanSource;
  readonly settings: PlanSettings;
  readonly lists: CheckLists;
  readonly passages: readonly Passage[];
  /** The data tables in reading order. */
  readonly tables: readonly PlanTable[];
  /** Every numeric statement of text and tables. */
  readonly statements: readonly Statement[];
  /** The statements that say something of one indicator in one unit. */
  readonly groups: readonly StatementGroup[];
  /** The rows of the indicator tables, table by table. */
  readonly indicators: readonly TableIndicators[];
  readonly memory: CheckMemory;
}

/** One rule family: a pure function of the context. */
export type Check = (context: CheckContext) => readonly Finding[];

/** Takes a plan's body apart once for all rules; what the memory knows of it is kept. */
export function createCheckContext(
  body: Node,
  settings: PlanSettings,
  lists: CheckLists,
  memory: CheckMemory,
): CheckContext {
  const source = createPlanSource(body, settings.numberingScheme);
  const { passages, tables } = readPassages(source, memory.passages, memory.tables);
  memory.index.update(passages);
  const indicators = tables.flatMap((table) => readIndicatorTable(table, source.print) ?? []);
  const statements = readStatements(passages, tables, indicators, settings, lists);
  return {
    source,
    settings,
    lists,
    passages,
    tables,
    indicators,
    statements,
    groups: groupStatements(statements),
    memory,
  };
}
