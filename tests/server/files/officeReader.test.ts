import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findSoffice } from '../../../server/export/findSoffice';
import { createOfficeReader } from '../../../server/files/officeReader';
import { readDocx } from '../../../shared/docx/read/readDocx';
import { writeDocx } from '../../../shared/docx/write/writeDocx';
import { createOutline } from '../../../shared/plan/outline';
import { readPlan } from '../../../shared/plan/readPlan';
import type { ImportedPlan } from '../../../shared/text/imported';
import { readText } from '../../../shared/text/readText';
import { countingIds } from '../../helpers/countingIds';
import { describeOutline } from '../../helpers/describeOutline';
import { planText } from '../../helpers/planText';

const PLAN = join(import.meta.dirname, '../../fixtures/plans/city-toc.txt');

const outline = ({ document, losses }: Pick<ImportedPlan, 'document' | 'losses'>) =>
  describeOutline(createOutline(readPlan(document), losses));

/** The Word file saved by LibreOffice in other formats, as somebody who has no Word does. */
function savedAs(soffice: string, docx: Uint8Array, format: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'gongni-saved-'));
  try {
    writeFileSync(join(folder, 'plan.docx'), docx);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const plan = join(folder, 'plan.docx');
    execFileSync(soffice, ['--headless', profile, '--convert-to', format, '--outdir', folder, plan], {
      timeout: 120_000,
      stdio: 'ignore',
    });
    return readFileSync(join(folder, `plan.${format}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it('DIN-14 DIN-15 a plan that LibreOffice saved as RTF or as OpenDocument is the plan it was', async () => {
  const soffice = await findSoffice(process.env.PATH ?? '');
  if (!soffice) {
    console.log('skipped: no LibreOffice');
    return;
  }
  const { document } = readText(planText(readFileSync(PLAN, 'utf8')), { newId: countingIds() });
  const docx = await writeDocx(document, { style: 'plan', now: new Date(0) });
  const readOffice = createOfficeReader(soffice);
  for (const format of ['rtf', 'odt']) {
    const bytes = savedAs(soffice, docx, format);
    const read = readDocx(await readOffice({ extension: `.${format}`, bytes }), { newId: countingIds() });
    expect(outline(read), format).toBe(outline({ document, losses: [] }));
  }
}, 240_000);
