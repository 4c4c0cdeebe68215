import { type Finding, familyOf, type RuleFamily, type Severity } from '../finding';
import { FAMILY_NAMES, SEVERITY_NAMES } from './checkNames';

/** The findings of one severity, family by family. */
export interface SeverityGroup {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly families: readonly FamilyGroup[];
}

export interface FamilyGroup {
  readonly family: RuleFamily;
  readonly findings: readonly Finding[];
}

/** Groups findings by severity, errors first, then by rule family; empty groups are left out. */
export function groupFindings(findings: readonly Finding[]): readonly SeverityGroup[] {
  return (Object.keys(SEVERITY_NAMES) as Severity[]).flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    return own.length === 0 ? [] : [{ severity, findings: own, families: groupFamilies(own) }];
  });
}

function groupFamilies(findings: readonly Finding[]): readonly FamilyGroup[] {
  return (Object.keys(FAMILY_NAMES) as RuleFamily[]).flatMap((family) => {
    const own = findings.filter(({ rule }) => familyOf(rule) === family);
    return own.length === 0 ? [] : [{ family, findings: own }];
  });
}
