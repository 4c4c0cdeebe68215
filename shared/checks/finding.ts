import type { Fix } from './fix';
import type { Place } from './place';

export type { Place } from './place';

/** `error`: a reader can prove it from the document alone; `warning`: very probably wrong; `info`: worth a look. */
export type Severity = 'error' | 'warning' | 'info';

export const RULE_FAMILIES = [
  'sum',
  'calculation',
  'mismatch',
  'direction',
  'range',
  'numbering',
  'period',
  'unit',
  'responsibility',
  'term',
  'punctuation',
  'reference',
] as const;
export type RuleFamily = (typeof RULE_FAMILIES)[number];

/** A rule's family, with a detail where the family has several rules: `punctuation/half-width`. */
export type Rule = RuleFamily | `${RuleFamily}/${string}`;

/** One contradiction or slip. `message` is Chinese and holds the arithmetic in one line; `expected` and `found` are '' where nothing can be named. */
export interface Finding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly message: string;
  readonly places: readonly Place[];
  readonly expected: string;
  readonly found: string;
  /** Safe ways to put it right; left out where there is none. */
  readonly fixes?: readonly Fix[];
}

/** The family that a rule belongs to. */
export function familyOf(rule: Rule): RuleFamily {
  return rule.split('/')[0] as RuleFamily;
}
