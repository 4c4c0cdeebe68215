import type { JSONContent } from '@tiptap/core';
import { createBuilder } from '../../sample/builder';
import type { PlanDocument } from '../../schema/planDocument';
import type { Finding } from '../finding';

/** A finding that somebody declared to be as intended. */
export interface ExplainedFinding {
  readonly finding: Finding;
  readonly reason: string;
  /** The name of who says so. */
  readonly by: string;
  /** When, as it prints: 2026年11月21日. */
  readonly date: string;
  /** It holds for all findings of its rule. */
  readonly wholeRule: boolean;
}

/** A check report with a last chapter on what was found and accepted, each with its reason; the report as it is where nothing was. */
export function addAcceptedFindings(
  report: PlanDocument,
  accepted: readonly ExplainedFinding[],
): PlanDocument {
  if (accepted.length === 0) return report;
  let count = 0;
  const b = createBuilder(() => {
    count += 1;
    return `accepted-${count}`;
  });
  const blocks: JSONContent[] = [
    b.heading(1, `已认可（${accepted.length}处）`),
    b.paragraph('以下各处经编写人员确认无误，不计入上面的处数。'),
    ...accepted.flatMap(({ finding, reason, by, date, wholeRule }) => [
      b.paragraphWith({ level: 3 }, finding.message),
      ...finding.places.map(({ path, quote }) =>
        b.paragraph(b.bold('位置：'), `${path || '正文之前'}：“${quote.replace(/\s*\n\s*/g, ' ')}”`),
      ),
      b.paragraph(b.bold('理由：'), `${reason}（${by}，${date}${wholeRule ? '，全文这类问题均认可' : ''}）`),
    ]),
  ];
  return { ...report, body: { ...report.body, content: [...(report.body.content ?? []), ...blocks] } };
}
