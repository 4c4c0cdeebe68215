import { expect, it } from 'vitest';
import { countContents } from '../../../shared/plan/planContents';
import { createBuilder } from '../../../shared/sample/builder';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import { countingIds } from '../../helpers/countingIds';

it('counts headings, annexes, boxes and the items of tables, but neither their groups nor their totals', () => {
  const b = createBuilder(countingIds());
  const { counts, coverLetter } = countContents(
    createPlanDocument(
      b.doc(
        b.title('云岭县规划'),
        b.heading(1, '总则'),
        b.box('重点工程', b.heading(3, '盒中的标题')),
        b.dataTable({
          kind: 'indicators',
          columns: [{ name: '指标', role: 'name' }],
          rows: [{ kind: 'group', cells: ['学前教育'] }, { cells: ['毛入园率'] }, { cells: ['巩固率'] }],
        }),
        b.dataTable({
          kind: 'keyProjects',
          columns: [{ name: '项目', role: 'name' }],
          rows: [{ cells: ['学位保障工程'] }],
        }),
        b.heading(1, '任务表', { kind: 'annex' }),
      ),
    ),
  );
  expect(counts).toMatchObject({ headings: 2, annexes: 1, indicators: 2, projects: 1, boxes: 1, tasks: 0 });
  expect(coverLetter).toBe(false);
});

it('finds each kind but pictures in the sample plan, which has every block that needs no store', () => {
  const { counts, coverLetter } = countContents(createSamplePlan(countingIds()));
  const missing = Object.entries(counts).flatMap(([kind, count]) => (count === 0 ? [kind] : []));
  expect([missing, coverLetter]).toEqual([['pictures'], true]);
});
