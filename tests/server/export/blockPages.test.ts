import { expect, test } from 'vitest';
import { findBlockPages } from '../../../server/export/blockPages';
import { convertToPdf } from '../../../server/export/convertWithOffice';
import { findSoffice } from '../../../server/export/findSoffice';
import { writeDocx } from '../../../shared/docx/write/writeDocx';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { readBody } from '../../../shared/schema/planDocument';
import { countingIds } from '../../helpers/countingIds';
import { officeIsHere } from '../../helpers/officePdf';
import { measurePages } from '../../helpers/pageMeasures';

test('the pages of blocks are those on which they are printed, cells of tables included', async () => {
  const soffice = await findSoffice(process.env.PATH ?? '');
  if (!officeIsHere || !soffice) {
    console.log('skipped: no LibreOffice');
    return;
  }
  const sample = createSamplePlan(countingIds());
  const pages = await findBlockPages(soffice, sample);
  if (!pages) {
    console.log('skipped: this machine has no Chinese font, so its layout is not trusted');
    return;
  }
  const docx = await writeDocx(sample, { style: 'plan', now: new Date(0) });
  const printed = measurePages(await convertToPdf(soffice, docx)).map(({ lines }) =>
    lines.map(({ text }) => text.replace(/\s/g, '')).join(''),
  );
  const start = printed.findIndex((page) => page.includes('本规划由云岭县教育局'));
  let seen = 0;
  readBody(sample).descendants((node) => {
    if (node.type.name !== 'paragraph' || !node.attrs.id) return;
    const words = (node.firstChild?.text ?? '').replace(/\s/g, '').slice(0, 8);
    const page = pages.get(node.attrs.id as string);
    if (words.length < 8 || page === undefined) return;
    seen += 1;
    expect(printed[start + page - 1], words).toContain(words);
  });
  expect(seen).toBeGreaterThan(20);
  expect([...pages.keys()].filter((id) => id.includes(':')).length).toBeGreaterThan(50);
}, 120_000);
