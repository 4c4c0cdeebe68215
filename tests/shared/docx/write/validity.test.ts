import { describe, expect, it } from 'vitest';
import type { PrintedThread } from '../../../../shared/docx/write/reviewComments';
import { writeDocx } from '../../../../shared/docx/write/writeDocx';
import { writeRevisionTable } from '../../../../shared/docx/write/writeRevisionTable';
import { writeTrackedDocx } from '../../../../shared/docx/write/writeTrackedDocx';
import { createSamplePlan } from '../../../../shared/sample/samplePlan';
import { NUMBERING_SCHEMES } from '../../../../shared/schema/numberingSchemes';
import { readText } from '../../../../shared/text/readText';
import { breakDocx } from '../../../helpers/breakDocx';
import { countingIds } from '../../../helpers/countingIds';
import { generatePlan } from '../../../helpers/generatePlan';
import { validateDocx } from '../../../helpers/validateDocx';

const now = new Date(0);
const sample = createSamplePlan(countingIds());
const threads: readonly PrintedThread[] = ['a', 'b'].map((id) => ({
  id,
  quote: null,
  resolved: false,
  comments: [
    { id: `${id}1`, author: '张三', date: '2026-03-01T08:00:00Z', text: '请核对' },
    { id: `${id}2`, author: '李四', date: '2026-03-01T08:00:00Z', text: '已核对' },
  ],
}));

describe('DOUT-3 every Word file that goes out is sound by the schema', () => {
  it.each(['plan', 'official'] as const)(
    'the sample in the style %s, with comments and marks to come back by',
    async (style) => {
      expect(validateDocx(await writeDocx(sample, { style, now, plan: 'plan-1', threads }))).toEqual([]);
    },
  );

  it.each(Object.entries(NUMBERING_SCHEMES))('generated plans numbered by %s', async (_name, levels) => {
    for (const seed of [1, 2, 3]) {
      const { document } = readText(generatePlan(seed, levels).text, { newId: countingIds() });
      expect(
        validateDocx(await writeDocx(document, { style: 'official', now, plan: 'p' })),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });

  it('a comparison in tracked changes and as a table', async () => {
    const older = readText(generatePlan(5, NUMBERING_SCHEMES.chapterSection).text, {
      newId: countingIds(),
    }).document;
    const newer = readText(generatePlan(6, NUMBERING_SCHEMES.chapterSection).text, {
      newId: countingIds(),
    }).document;
    const options = { now, author: '共拟', date: now };
    expect(validateDocx(await writeTrackedDocx(older, newer, options))).toEqual([]);
    expect(validateDocx(await writeRevisionTable(older, newer, options))).toEqual([]);
  });

  it('finds a file that is not', async () => {
    const bytes = await writeDocx(sample, { style: 'plan', now });
    expect(validateDocx(breakDocx(bytes, '<w:keepNext/>', ''))).toEqual([]);
    expect(validateDocx(breakDocx(bytes, '</w:pPr>', '<w:pStyle w:val="Nowhere"/></w:pPr>'))).toEqual(
      expect.arrayContaining(['word/document.xml: w:pStyle too late in w:pPr', 'no style Nowhere']),
    );
    expect(validateDocx(breakDocx(bytes, '<w:bookmarkEnd w:id="0"/>', ''))).toContain(
      'bookmarks do not pair',
    );
  });
});
