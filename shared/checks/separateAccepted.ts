import type { Finding } from './finding';
import { findingKey } from './findingKey';

/** What an acceptance holds for: one finding while its words and numbers stay, or a rule in the whole plan. */
export const ACCEPTANCE_SCOPES = ['finding', 'rule'] as const;
export type AcceptanceScope = (typeof ACCEPTANCE_SCOPES)[number];

/** That something is as intended. `key` is the finding's `findingKey`, or the rule. */
export interface Acceptance {
  readonly scope: AcceptanceScope;
  readonly key: string;
}

export interface AcceptedPair<Given extends Acceptance> {
  readonly finding: Finding;
  readonly acceptance: Given;
}

/** Findings apart by what people accepted. */
export interface SeparatedFindings<Given extends Acceptance> {
  readonly open: readonly Finding[];
  readonly accepted: readonly AcceptedPair<Given>[];
  /** Acceptances that no finding needs now: the numbers changed, or the fault was mended. */
  readonly idle: readonly Given[];
}

/** Takes out of the findings what was accepted; an acceptance of the finding itself goes before one of its rule. */
export function separateAccepted<Given extends Acceptance>(
  findings: readonly Finding[],
  acceptances: readonly Given[],
): SeparatedFindings<Given> {
  const byKey = new Map(
    acceptances.map((acceptance) => [`${acceptance.scope} ${acceptance.key}`, acceptance]),
  );
  const open: Finding[] = [];
  const accepted: AcceptedPair<Given>[] = [];
  for (const finding of findings) {
    const acceptance = byKey.get(`finding ${findingKey(finding)}`) ?? byKey.get(`rule ${finding.rule}`);
    if (acceptance) accepted.push({ finding, acceptance });
    else open.push(finding);
  }
  const used = new Set(accepted.map(({ acceptance }) => acceptance));
  return { open, accepted, idle: acceptances.filter((acceptance) => !used.has(acceptance)) };
}
