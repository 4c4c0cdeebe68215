import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../../shared/compare/comparePlans';
import { listRevisions } from '../../../shared/compare/listRevisions';
import { createBuilder } from '../../../shared/sample/builder';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { createPlanDocument, type PlanDocument } from '../../../shared/schema/planDocument';
import { countingIds } from '../../helpers/countingIds';

/** The sample plan with a task division table at its end. */
function planWithTasks(): PlanDocument {
  const plan = createSamplePlan(countingIds());
  const table = { type: 'taskTable', attrs: { id: 'tasks', by: 'department' } };
  return { ...plan, body: { ...plan.body, content: [...(plan.body.content ?? []), table] } };
}

const tableIn = (older: PlanDocument, newer: PlanDocument) =>
  comparePlans(older, newer).blocks.find(({ newer: [node] }) => node?.type.name === 'taskTable');

describe('a task division table in a comparison', () => {
  it('[CMP-2] has changed when what it prints has, though the block itself is the same', () => {
    const older = planWithTasks();
    const newer: PlanDocument = JSON.parse(JSON.stringify(older).replaceAll('县财政局', '县审计局'));
    expect(tableIn(older, newer)?.status).toBe('changed');
  });

  it('is the same while it prints the same', () => {
    const table = tableIn(planWithTasks(), planWithTasks());
    expect([table?.status, table?.lines]).toEqual(['same', []]);
  });

  it('[CMP-10] is compared row by row and cell by cell, and listed so', () => {
    const older = planWithTasks();
    const newer: PlanDocument = JSON.parse(JSON.stringify(older).replaceAll('县财政局', '县审计局'));
    const lines = tableIn(older, newer)?.lines ?? [];
    const changed = lines.filter(({ status }) => status !== 'same');
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(lines.length);
    for (const side of ['older', 'newer'] as const) {
      const without = side === 'older' ? 'inserted' : 'deleted';
      const text = lines
        .flatMap(({ pieces }) => pieces.filter(({ kind }) => kind !== without).map((piece) => piece.text))
        .join('');
      expect(text).toContain(side === 'older' ? '县财政局' : '县审计局');
      expect(text).not.toContain(side === 'older' ? '县审计局' : '县财政局');
    }
    const listed = listRevisions(comparePlans(older, newer));
    const words = (side: 'older' | 'newer') =>
      listed
        .map((revision) => revision[side].map(({ text }) => text).join(''))
        .filter((text) => text.includes('｜'));
    expect(words('older').some((text) => text.includes('县财政局'))).toBe(true);
    expect(words('newer').some((text) => text.includes('县审计局'))).toBe(true);
    expect(JSON.stringify(listed)).not.toContain('［任务分工表］');
  });
});

describe('a list of annexes in a comparison', () => {
  it('[CMP-10] names the annexes that came, went or are called otherwise', () => {
    const plan = (...titles: string[]): PlanDocument => {
      const b = createBuilder(countingIds());
      const annexes = titles.map((title, index) => b.heading(1, title, { kind: 'annex', id: `a${index}` }));
      return createPlanDocument(b.doc({ type: 'annexList', attrs: { id: 'list' } }, ...annexes));
    };
    const [list] = comparePlans(
      plan('主要指标', '重大项目'),
      plan('主要指标', '重大项目清单', '名词解释'),
    ).blocks;
    expect(list?.lines.map(({ status }) => status)).toEqual(['same', 'changed', 'inserted']);
  });
});
