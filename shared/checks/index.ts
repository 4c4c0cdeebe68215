import type { Node } from '@tiptap/pm/model';
import { type PlanDocument, readBody } from '../schema/planDocument';
import type { PlanSettings } from '../schema/settings';
import type { Check } from './checkContext';
import { createCheckContext } from './checkContext';
import { type CheckMemory, createCheckMemory } from './checkMemory';
import { checkDirection } from './direction';
import { type Finding, familyOf, RULE_FAMILIES, type RuleFamily } from './finding';
import { checkGrowth } from './growth';
import type { CheckLists } from './lists/checkLists';
import { DEFAULT_LISTS } from './lists/defaultLists';
import { checkMismatch } from './mismatch';
import { checkNumbering } from './numbering';
import { checkPeriod } from './period';
import { checkPunctuation } from './punctuation';
import { checkRange } from './range';
import { checkReferences } from './references';
import { checkResponsibility } from './responsibility';
import { checkSums } from './sums';
import { checkTerms } from './terms';
import { checkUnits } from './units';

export type { Finding, Place, Rule, RuleFamily, Severity } from './finding';

/** One check a family, in the order in which findings are listed. */
const CHECKS: Readonly<Record<RuleFamily, Check>> = {
  sum: checkSums,
  calculation: checkGrowth,
  mismatch: checkMismatch,
  direction: checkDirection,
  range: checkRange,
  numbering: checkNumbering,
  period: checkPeriod,
  unit: checkUnits,
  responsibility: checkResponsibility,
  term: checkTerms,
  punctuation: checkPunctuation,
  reference: checkReferences,
};

export interface CheckOptions {
  /** The lists to use; the program's own when left out. */
  readonly lists?: CheckLists;
  /** The families to run; all when left out. */
  readonly families?: readonly RuleFamily[];
  /** What an earlier check of the same plan with the same lists left; an empty one when left out. */
  readonly memory?: CheckMemory;
}

/** What contradicts itself in a plan (SPEC CHK). Throws `PlanError('invalid-document')` when the body does not fit the schema. */
export function runChecks(document: PlanDocument, options: CheckOptions = {}): readonly Finding[] {
  return runChecksOnBody(readBody(document), document.settings, options);
}

/** The same over a body that is already read, as the editor holds it. A pure function. */
export function runChecksOnBody(
  body: Node,
  settings: PlanSettings,
  options: CheckOptions = {},
): readonly Finding[] {
  const lists = options.lists ?? DEFAULT_LISTS;
  const context = createCheckContext(body, settings, lists, options.memory ?? createCheckMemory(lists));
  const families = options.families ?? RULE_FAMILIES;
  return families.flatMap((family) => CHECKS[family](context)).map(withDistinctPlaces);
}

export { familyOf };

/** An indicator's name stands for its baseline and its target; a reader needs it once. */
function withDistinctPlaces(finding: Finding): Finding {
  const keys = finding.places.map(({ blockId, from, to }) => `${blockId}:${from}:${to}`);
  return {
    ...finding,
    places: finding.places.filter((_, index) => keys.indexOf(keys[index] as string) === index),
  };
}
