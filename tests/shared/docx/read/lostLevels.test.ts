import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../shared/docx/read/readDocx';
import { writeDocx } from '../../../../shared/docx/write/writeDocx';
import { createOutline } from '../../../../shared/plan/outline';
import { readPlan } from '../../../../shared/plan/readPlan';
import type { ImportedPlan } from '../../../../shared/text/imported';
import { readText } from '../../../../shared/text/readText';
import { countingIds } from '../../../helpers/countingIds';
import { describeOutline } from '../../../helpers/describeOutline';
import { planText } from '../../../helpers/planText';

const PLANS = join(import.meta.dirname, '../../../fixtures/plans');
const COUNTED_BODY = /(<w:pStyle w:val="BodyText"\/>)<w:numPr>.*?<\/w:numPr>/g;

const written = async (name: string) => {
  const text = planText(readFileSync(join(PLANS, `${name}.txt`), 'utf8'));
  const { document } = readText(text, { newId: countingIds() });
  return { document, bytes: await writeDocx(document, { style: 'plan', now: new Date(0) }) };
};
const changed = (bytes: Uint8Array, change: (xml: string) => string) => {
  const files = unzipSync(bytes);
  const xml = strFromU8(files['word/document.xml'] as Uint8Array);
  return zipSync({ ...files, 'word/document.xml': strToU8(change(xml)) });
};
const outline = ({ document, losses }: Pick<ImportedPlan, 'document' | 'losses'>) =>
  describeOutline(createOutline(readPlan(document), losses));
const read = (bytes: Uint8Array) => readDocx(bytes, { newId: countingIds() });

describe('DIN-15 counted paragraphs whose file went through OpenDocument', () => {
  it.each(['city-toc', 'county-agriculture', 'county-lost-labels', 'prefecture-education'])(
    '%s: count again',
    async (name) => {
      const { document, bytes } = await written(name);
      const uncounted = changed(bytes, (xml) => xml.replace(COUNTED_BODY, '$1'));
      expect(uncounted).not.toEqual(bytes);
      expect(outline(read(uncounted))).toBe(outline({ document, losses: [] }));
    },
  );

  it('stay without a number where somebody took only theirs away', async () => {
    const { bytes } = await written('city-toc');
    const one = changed(bytes, (xml) => xml.replace(new RegExp(COUNTED_BODY.source), '$1'));
    const lines = outline(read(one)).split('\n');
    expect(lines).toContain('3 教育普及更加充分');
    expect(lines).toContain('3 1.教育质量更加优质');
  });
});
