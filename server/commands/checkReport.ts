import { type Finding, familyOf } from '../../shared/checks/finding';
import { FAMILY_NAMES, SEVERITY_NAMES } from '../../shared/checks/report/checkNames';
import { groupFindings } from '../../shared/checks/report/groupFindings';

/** What `check --json` prints: the fields of ARCHITECTURE.md's command table and no others. */
export function createCheckReport(findings: readonly Finding[]) {
  return {
    findings: findings.map(({ rule, severity, message, places, expected, found }) => ({
      rule,
      severity,
      message,
      places: places.map(({ quote, path }) => ({ quote, path })),
      expected,
      found,
    })),
  };
}

/** The findings as people read them: errors first, each with its places. */
export function checkLines(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return ['没有发现问题。'];
  const sections = groupFindings(findings).flatMap(({ severity, findings: own }) => [
    `${SEVERITY_NAMES[severity]}（${own.length}）`,
    ...own.flatMap(findingLines),
    '',
  ]);
  return sections.slice(0, -1);
}

function findingLines({ rule, message, places }: Finding): readonly string[] {
  return [
    `  【${FAMILY_NAMES[familyOf(rule)]}】${message}`,
    ...places.map(({ quote, path }) => `      ${path || '开头'}：${quote.replace(/\s*\n\s*/g, ' ')}`),
  ];
}
