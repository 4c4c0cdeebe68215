import type { JSONContent } from '@tiptap/core';
import { createBuilder } from '../../sample/builder';
import type { PlanDocument } from '../../schema/planDocument';
import type { Finding } from '../finding';
import { REPORT_TEXTS, type ReportLanguage } from './reportTexts';

/** A finding that somebody declared to be as intended. */
export interface ExplainedFinding {
  readonly finding: Finding;
  readonly reason: string;
  /** The name of who says so. */
  readonly by: string;
  /** When, as it prints (`ReportTexts.date`). */
  readonly date: string;
  /** It holds for all findings of its rule. */
  readonly wholeRule: boolean;
}

/**
 * A check report with a last chapter on what was found and accepted, each with its reason; the report as it is where nothing was. Reasons
 * stay as they were written.
 */
export function addAcceptedFindings(
  report: PlanDocument,
  accepted: readonly ExplainedFinding[],
  language: ReportLanguage = 'zh',
): PlanDocument {
  if (accepted.length === 0) return report;
  const texts = REPORT_TEXTS[language];
  let count = 0;
  const b = createBuilder(() => {
    count += 1;
    return `accepted-${count}`;
  });
  const blocks: JSONContent[] = [
    b.heading(1, texts.counted(texts.accepted, accepted.length)),
    b.paragraph(texts.acceptedNote),
    ...accepted.flatMap(({ finding, reason, by, date, wholeRule }) => [
      b.paragraphWith({ level: 3 }, texts.say(finding.message)),
      ...finding.places.map(({ path, quote }) =>
        b.paragraph(
          b.bold(texts.place),
          texts.quoted(path || texts.beginning, quote.replace(/\s*\n\s*/g, ' ')),
        ),
      ),
      b.paragraph(b.bold(texts.reason), texts.signed(reason, by, date, wholeRule)),
    ]),
  ];
  return { ...report, body: { ...report.body, content: [...(report.body.content ?? []), ...blocks] } };
}
