import { familyOf, RULE_FAMILIES, type RuleFamily, type Severity } from '../../../shared/checks/finding';
import type { PlacedFinding } from './engine/checkMessages';

export const GROUPINGS = ['severity', 'rule', 'chapter'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Findings under one heading of the panel; the heading is a severity, a family of rules, or a chapter as it prints ('' before the first). */
export type FindingGroup = { readonly findings: readonly PlacedFinding[] } & (
  | { readonly by: 'severity'; readonly heading: Severity }
  | { readonly by: 'rule'; readonly heading: RuleFamily }
  | { readonly by: 'chapter'; readonly heading: string }
);

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Findings in groups, without empty ones; within a group in the order of the text, worse ones first in a chapter or rule. */
export function groupFindings(findings: readonly PlacedFinding[], by: Grouping): readonly FindingGroup[] {
  const inOrder = [...findings].sort(
    by === 'severity' ? byPlace : (one, other) => rank(one) - rank(other) || byPlace(one, other),
  );
  const of = (keep: (placed: PlacedFinding) => boolean) => ({ findings: inOrder.filter(keep) });
  return groups().filter((group) => group.findings.length > 0);

  function groups(): readonly FindingGroup[] {
    if (by === 'severity')
      return SEVERITIES.map((heading) => ({
        by,
        heading,
        ...of(({ finding }) => finding.severity === heading),
      }));
    if (by === 'rule')
      return RULE_FAMILIES.map((heading) => ({
        by,
        heading,
        ...of(({ finding }) => familyOf(finding.rule) === heading),
      }));
    const chapters = new Map(inOrder.map(({ chapter }) => [chapter.block, chapter.title]));
    return [...chapters]
      .sort(([one], [other]) => one - other)
      .map(([block, heading]) => ({ by, heading, ...of(({ chapter }) => chapter.block === block) }));
  }
}

function rank({ finding }: PlacedFinding): number {
  return SEVERITIES.indexOf(finding.severity);
}

function byPlace(one: PlacedFinding, other: PlacedFinding): number {
  const [a, b] = [firstSpot(one), firstSpot(other)];
  return a.block - b.block || a.from - b.from;
}

function firstSpot({ spots }: PlacedFinding): { readonly block: number; readonly from: number } {
  return spots.find((spot) => spot !== null) ?? { block: Number.MAX_SAFE_INTEGER, from: 0 };
}
