import type { JSONContent } from '@tiptap/core';
import { createBuilder, type DocumentBuilder } from '../../sample/builder';
import { NUMBERING_SCHEMES } from '../../schema/numberingSchemes';
import { createPlanDocument, type PlanDocument } from '../../schema/planDocument';
import { type Finding, familyOf, type RuleFamily, type Severity } from '../finding';
import type { Place } from '../place';
import { FAMILY_NAMES, SEVERITY_NAMES } from './checkNames';
import { groupFindings } from './groupFindings';

export interface CheckDocumentOptions {
  /** The title of the plan that was checked, '' where it has none. */
  readonly title: string;
  /** The date as it prints: 2026年11月21日; '' leaves it out. */
  readonly date: string;
}

/**
 * The findings as a document of their own, 核校报告, that any writer of plans can print: a summary, then each finding with its places, by severity
 * and rule family.
 */
export function createCheckDocument(
  findings: readonly Finding[],
  { title, date }: CheckDocumentOptions,
): PlanDocument {
  let count = 0;
  const b = createBuilder(() => `report-${++count}`);
  const groups = groupFindings(findings);
  const body = b.doc(
    b.title('核校报告'),
    b.subtitle([title && `《${title}》`, date && `（${date}）`].filter(Boolean).join('\n')),
    b.paragraph(summaryOf(findings)),
    ...(groups.length > 0 ? [b.caption('各类问题的处数', { of: 'none' }), summaryTable(findings, b)] : []),
    ...groups.flatMap(({ severity, findings: own, families }) => [
      b.heading(1, `${SEVERITY_NAMES[severity]}（${own.length}处）`),
      ...families.flatMap(({ family, findings: ofFamily }) => [
        b.heading(2, `${FAMILY_NAMES[family]}（${ofFamily.length}处）`),
        ...ofFamily.flatMap((finding) => findingBlocks(finding, b)),
      ]),
    ]),
  );
  return createPlanDocument(body, { numberingScheme: [...NUMBERING_SCHEMES.comma] });
}

function summaryOf(findings: readonly Finding[]): string {
  if (findings.length === 0) return '对全文核校一遍，没有发现问题。';
  const counts = (Object.keys(SEVERITY_NAMES) as Severity[]).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [`${SEVERITY_NAMES[severity]}${count}处`] : [];
  });
  return `对全文核校一遍，发现问题${findings.length}处：${counts.join('，')}。“错误”单凭本文即可证明，“很可能有误”和“请留意”由编写人员判断。`;
}

function summaryTable(findings: readonly Finding[], b: DocumentBuilder): JSONContent {
  const severities = Object.keys(SEVERITY_NAMES) as Severity[];
  const row = (name: string, own: readonly Finding[]) => [
    name,
    ...severities.map((severity) => String(own.filter((finding) => finding.severity === severity).length)),
    String(own.length),
  ];
  const families = (Object.keys(FAMILY_NAMES) as RuleFamily[]).flatMap((family) => {
    const own = findings.filter(({ rule }) => familyOf(rule) === family);
    return own.length > 0 ? [row(FAMILY_NAMES[family], own)] : [];
  });
  return b.table(
    ['类别', ...severities.map((severity) => SEVERITY_NAMES[severity]), '总数'],
    ...families,
    row('总数', findings),
  );
}

function findingBlocks(finding: Finding, b: DocumentBuilder): readonly JSONContent[] {
  const { message, places, fixes = [] } = finding;
  const suggestions = fixes.map(({ label }) => label).join('；');
  return [
    b.paragraphWith({ level: 3 }, message),
    ...places.map((place) => b.paragraph(b.bold('位置：'), placeText(place))),
    ...(suggestions ? [b.paragraph(b.bold('可改：'), `${suggestions}。`)] : []),
  ];
}

/** Where it stands and what stands there. */
function placeText({ path, quote }: Place): string {
  return `${path || '正文之前'}：“${quote.replace(/\s*\n\s*/g, ' ')}”`;
}
