import type { JSONContent } from '@tiptap/core';
import { createBuilder, type DocumentBuilder } from '../../sample/builder';
import { NUMBERING_SCHEMES } from '../../schema/numberingSchemes';
import { createPlanDocument, type PlanDocument } from '../../schema/planDocument';
import { type Finding, familyOf, type RuleFamily, type Severity } from '../finding';
import type { Place } from '../place';
import { FAMILY_NAMES, SEVERITY_NAMES } from './checkNames';
import { groupFindings } from './groupFindings';
import { REPORT_TEXTS, type ReportLanguage, type ReportTexts } from './reportTexts';

export interface CheckDocumentOptions {
  /** The title of the plan that was checked, '' where it has none. */
  readonly title: string;
  /** The date as it prints: 2026年11月21日; '' leaves it out. */
  readonly date: string;
  /** Chinese unless told; what the report quotes stays Chinese. */
  readonly language?: ReportLanguage;
}

/**
 * The findings as a document of their own, 核校报告, that any writer of plans can print: a summary, then each finding with its places, by severity
 * and rule family.
 */
export function createCheckDocument(
  findings: readonly Finding[],
  { title, date, language = 'zh' }: CheckDocumentOptions,
): PlanDocument {
  let count = 0;
  const b = createBuilder(() => `report-${++count}`);
  const texts = REPORT_TEXTS[language];
  const groups = groupFindings(findings);
  const body = b.doc(
    b.title(texts.title),
    b.subtitle([title && `《${title}》`, date && texts.bracketed(date)].filter(Boolean).join('\n')),
    b.paragraph(summaryOf(findings, texts)),
    ...(groups.length > 0
      ? [b.caption(texts.tableCaption, { of: 'none' }), summaryTable(findings, texts, b)]
      : []),
    ...groups.flatMap(({ severity, findings: own, families }) => [
      b.heading(1, texts.counted(texts.severities[severity], own.length)),
      ...families.flatMap(({ family, findings: ofFamily }) => [
        b.heading(2, texts.counted(texts.families[family], ofFamily.length)),
        ...ofFamily.flatMap((finding) => findingBlocks(finding, texts, b)),
      ]),
    ]),
  );
  return createPlanDocument(body, { numberingScheme: [...NUMBERING_SCHEMES.comma] });
}

function summaryOf(findings: readonly Finding[], texts: ReportTexts): string {
  if (findings.length === 0) return texts.nothing;
  const counts = (Object.keys(SEVERITY_NAMES) as Severity[]).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [texts.severityCount(texts.severities[severity], count)] : [];
  });
  return texts.summary(findings.length, counts);
}

function summaryTable(findings: readonly Finding[], texts: ReportTexts, b: DocumentBuilder): JSONContent {
  const severities = Object.keys(SEVERITY_NAMES) as Severity[];
  const row = (name: string, own: readonly Finding[]) => [
    name,
    ...severities.map((severity) => String(own.filter((finding) => finding.severity === severity).length)),
    String(own.length),
  ];
  const families = (Object.keys(FAMILY_NAMES) as RuleFamily[]).flatMap((family) => {
    const own = findings.filter(({ rule }) => familyOf(rule) === family);
    return own.length > 0 ? [row(texts.families[family], own)] : [];
  });
  return b.table(
    [texts.family, ...severities.map((severity) => texts.severities[severity]), texts.total],
    ...families,
    row(texts.total, findings),
  );
}

function findingBlocks(
  { message, places, fixes = [] }: Finding,
  texts: ReportTexts,
  b: DocumentBuilder,
): readonly JSONContent[] {
  const suggestions = fixes.map(({ label }) => texts.say(label));
  return [
    b.paragraphWith({ level: 3 }, texts.say(message)),
    ...places.map((place) => b.paragraph(b.bold(texts.place), placeText(place, texts))),
    ...(suggestions.length > 0 ? [b.paragraph(b.bold(texts.fix), texts.list(suggestions))] : []),
  ];
}

/** Where it stands and what stands there. */
function placeText({ path, quote }: Place, texts: ReportTexts): string {
  return texts.quoted(path || texts.beginning, quote.replace(/\s*\n\s*/g, ' '));
}
