import { type Finding, familyOf, type RuleFamily, type Severity } from '../../shared/checks/finding';

const SEVERITIES: readonly (readonly [Severity, string])[] = [
  ['error', '错误'],
  ['warning', '很可能有误'],
  ['info', '请留意'],
];
const FAMILIES: Readonly<Record<RuleFamily, string>> = {
  sum: '合计',
  calculation: '计算',
  mismatch: '前后不一致',
  direction: '目标方向',
  range: '数值范围',
  numbering: '编号',
  period: '时间',
  unit: '单位',
  responsibility: '责任部门',
  term: '用词',
  punctuation: '标点',
  reference: '引用',
};

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
  const sections = SEVERITIES.flatMap(([severity, title]) => {
    const own = findings.filter((finding) => finding.severity === severity);
    return own.length === 0 ? [] : [`${title}（${own.length}）`, ...own.flatMap(findingLines), ''];
  });
  return sections.slice(0, -1);
}

function findingLines({ rule, message, places }: Finding): readonly string[] {
  return [
    `  【${FAMILIES[familyOf(rule)]}】${message}`,
    ...places.map(({ quote, path }) => `      ${path || '开头'}：${quote.replace(/\s*\n\s*/g, ' ')}`),
  ];
}
