import { addAcceptedFindings } from '../../shared/checks/report/addAcceptedFindings';
import { createCheckDocument } from '../../shared/checks/report/createCheckDocument';
import { REPORT_TEXTS, type ReportLanguage } from '../../shared/checks/report/reportTexts';
import type { CheckedPlan } from '../review/checks/planCheck';
import { attachmentHeader } from './attachmentHeader';
import { getExportFormat } from './planFormats';
import { presentPerson } from './presenters';
import type { Call } from './route';

/** Answers with the check report of a plan as a Word file; it is written in the file process. */
export async function sendCheckReport(
  { services, response }: Call,
  checked: CheckedPlan,
  language: ReportLanguage,
): Promise<void> {
  const texts = REPORT_TEXTS[language];
  const { title, open, accepted } = checked;
  const now = new Date(services.now());
  const report = addAcceptedFindings(
    createCheckDocument(open, { title, date: texts.date(now), language }),
    accepted.map(({ finding, acceptance: { reason, createdBy, createdAt, scope } }) => ({
      finding,
      reason,
      by: presentPerson(services.accounts.users, createdBy).name,
      date: texts.date(new Date(createdAt)),
      wholeRule: scope === 'rule',
    })),
    language,
  );
  const { extension, mediaType } = getExportFormat('docx');
  const source = async () => ({ document: report, options: { style: 'official', now } as const });
  const bytes = await services.files.write(source, extension, false);
  response
    .set('Content-Type', mediaType)
    .set('Content-Disposition', attachmentHeader(`${texts.fileName(title)}${extension}`))
    .send(typeof bytes === 'string' ? bytes : Buffer.from(bytes));
}
