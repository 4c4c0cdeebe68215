import type { Node } from '@tiptap/pm/model';
import { readIndicators } from '../plan/indicators';
import type { Indicator } from '../plan/plan';
import { createPlanSource, type PlanSource } from '../plan/planSource';
import type { PlanSettings } from '../schema/settings';
import type { Finding } from './finding';
import type { CheckLists } from './lists/checkLists';
import type { Passage } from './passage';
import { readPassages } from './readPassages';
import { readStatements } from './statements/readStatements';
import type { Statement } from './statements/statement';

/** All that the rules read: the plan once taken apart, and the lists they use. */
export interface CheckContext {
  readonly source: PlanSource;
  readonly settings: PlanSettings;
  readonly lists: CheckLists;
  readonly passages: readonly Passage[];
  readonly indicators: readonly Indicator[];
  /** Every numeric statement of text and tables. */
  readonly statements: readonly Statement[];
}

/** One rule family: a pure function of the context. */
export type Check = (context: CheckContext) => readonly Finding[];

/** Takes a plan's body apart once for all rules. */
export function createCheckContext(body: Node, settings: PlanSettings, lists: CheckLists): CheckContext {
  const source = createPlanSource(body, settings.numberingScheme);
  const passages = readPassages(source);
  const indicators = readIndicators(source);
  const statements = readStatements(passages, indicators, settings, lists);
  return { source, settings, lists, passages, indicators, statements };
}
