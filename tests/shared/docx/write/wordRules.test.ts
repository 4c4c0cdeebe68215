import { describe, expect, it } from 'vitest';
import type { PrintedThread } from '../../../../shared/docx/write/reviewComments';
import { writeDocx } from '../../../../shared/docx/write/writeDocx';
import { writeTrackedDocx } from '../../../../shared/docx/write/writeTrackedDocx';
import { createBuilder } from '../../../../shared/sample/builder';
import { createSamplePlan } from '../../../../shared/sample/samplePlan';
import { createPlanDocument, type PlanDocument } from '../../../../shared/schema/planDocument';
import { breakDocx } from '../../../helpers/breakDocx';
import { countingIds } from '../../../helpers/countingIds';
import { editWildly } from '../../../helpers/editWildly';
import { openExportedFile } from '../../../helpers/exportedFile';
import { exportPlan } from '../../../helpers/exportPlan';
import { createRandom } from '../../../helpers/random';
import { trackWildly } from '../../../helpers/trackWildly';
import { validateDocx } from '../../../helpers/validateDocx';
import { all, textOf } from '../../../helpers/xmlTree';

const now = new Date(0);
const sample = createSamplePlan(countingIds());
const everyBlock = exportPlan({ chapters: 2 });
const threads: readonly PrintedThread[] = [1, 2, 3].map((number) => ({
  id: `thread ${number}`,
  quote: null,
  resolved: number === 2,
  comments: ['张三', '云岭县教育局规划与项目建设股李四'].map((author) => ({
    id: `${number} ${author}`,
    author,
    date: '2026-03-01T08:00:00Z',
    text: '请核对\n第二行',
  })),
}));
const atFoot = (plan: PlanDocument): PlanDocument => ({
  ...plan,
  settings: { ...plan.settings, notes: 'footnotes' },
});

describe('DOUT-3 what Word refuses and LibreOffice forgives is in no file', () => {
  it.each(['plan', 'official'] as const)(
    'of the style %s, with notes at the foot and comments',
    async (style) => {
      for (const plan of [sample, everyBlock, atFoot(sample), atFoot(everyBlock)])
        for (const forLayout of [false, true])
          expect(validateDocx(await writeDocx(plan, { style, now, plan: 'p', threads, forLayout }))).toEqual(
            [],
          );
    },
  );

  it('[DOUT-16] of a table with more columns than Word opens, which goes out as several', async () => {
    const b = createBuilder(countingIds());
    const headers = Array.from({ length: 130 }, (_, index) => `第${index + 1}列`);
    const cells = headers.map((_, index) => `格${index + 1}`);
    const content = [b.paragraph('见表。'), b.table(headers, cells), b.paragraph('此后。')];
    const bytes = await writeDocx(createPlanDocument({ type: 'doc', content }), { style: 'plan', now });
    expect(validateDocx(bytes)).toEqual([]);
    const document = openExportedFile(bytes).xml('word/document.xml');
    expect(all(document, 'w:tbl').map((table) => all(table, 'w:gridCol').length)).toEqual([63, 63, 4]);
    expect(all(document, 'w:tc').map(textOf).sort()).toEqual([...headers, ...cells].sort());
  });

  it('with proposals and tracked words, or as a comparison', async () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const plan = seed % 2 ? sample : everyBlock;
      const { stored, threads } = trackWildly(atFoot(plan), createRandom(seed), { headers: true });
      const options = { style: 'plan', now, threads, changes: 'tracked', plan: 'p' } as const;
      expect(validateDocx(await writeDocx(stored, options)), `seed ${seed}`).toEqual([]);
      const newer = editWildly(plan, 12, createRandom(seed));
      const tracked = await writeTrackedDocx(plan, newer, { now, author: '共拟', date: now });
      expect(validateDocx(tracked), `seed ${seed}`).toEqual([]);
    }
  });

  it.each([
    ['<w:fldChar w:fldCharType="separate"/>', '', 'field'],
    [
      '<w:instrText xml:space="preserve"> PAGEREF _Toc',
      '<w:instrText xml:space="preserve"> PAGEREF _Tox',
      'nowhere',
    ],
    ['<w:vMerge w:val="restart"/>', '', 'a cell that continues none'],
    ['<w:gridCol w:w="', '<w:gridCol w:w="1', 'wide'],
    ['<w:hyperlink w:anchor="_Toc', '<w:hyperlink w:anchor="_Tox', 'a link to nowhere'],
    ['<w:footnoteReference w:id="2"/>', '', 'footnotes do not pair'],
    ['<wp:docPr id="1"', '<wp:docPr id="0"', 'drawing 0'],
  ])('and is found: %s', async (from, to, fault) => {
    const bytes = await writeDocx(atFoot(everyBlock), { style: 'plan', now, threads });
    expect(validateDocx(breakDocx(bytes, from, to)).filter((each) => each.includes(fault))).not.toEqual([]);
  });
});
