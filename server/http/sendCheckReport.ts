import { addAcceptedFindings } from '../../shared/checks/report/addAcceptedFindings';
import { createCheckDocument } from '../../shared/checks/report/createCheckDocument';
import { planTitle } from '../../shared/plan/planTitle';
import type { CheckedPlan } from '../review/checks/planCheck';
import { attachmentHeader } from './attachmentHeader';
import { getExportFormat } from './planFormats';
import { presentPerson } from './presenters';
import type { Call } from './route';

/** Answers with the check report of a plan as a Word file; it is written in the file process. */
export async function sendCheckReport({ services, response }: Call, checked: CheckedPlan): Promise<void> {
  const { document, open, accepted } = checked;
  const now = new Date(services.now());
  const title = planTitle(document);
  const report = addAcceptedFindings(
    createCheckDocument(open, { title, date: printDate(now) }),
    accepted.map(({ finding, acceptance: { reason, createdBy, createdAt, scope } }) => ({
      finding,
      reason,
      by: presentPerson(services.accounts.users, createdBy).name,
      date: printDate(new Date(createdAt)),
      wholeRule: scope === 'rule',
    })),
  );
  const { extension, mediaType } = getExportFormat('docx');
  const bytes = await services.files.write(report, extension, { style: 'official', now }, false);
  response
    .set('Content-Type', mediaType)
    .set('Content-Disposition', attachmentHeader(`${title || '规划'}核校报告${extension}`))
    .send(typeof bytes === 'string' ? bytes : Buffer.from(bytes));
}

/** A date as official documents write it, in the server's time zone. */
function printDate(moment: Date): string {
  return `${moment.getFullYear()}年${moment.getMonth() + 1}月${moment.getDate()}日`;
}
