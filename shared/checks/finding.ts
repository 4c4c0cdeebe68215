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

/**
 * Where a finding stands. `quote` is the smallest exact text that shows it, at most 80 characters; `path` the labels of the headings above,
 * joined by “ / ”; `blockId` the id of the block, or `row:column` in a table; `from` and `to` count characters of the block's printed text.
 */
export interface Place {
  readonly quote: string;
  readonly path: string;
  readonly blockId: string;
  readonly from: number;
  readonly to: number;
}

/** One contradiction or slip. `message` is Chinese and holds the arithmetic in one line; `expected` and `found` are '' where nothing can be named. */
export interface Finding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly message: string;
  readonly places: readonly Place[];
  readonly expected: string;
  readonly found: string;
}

/** The family that a rule belongs to. */
export function familyOf(rule: Rule): RuleFamily {
  return rule.split('/')[0] as RuleFamily;
}
