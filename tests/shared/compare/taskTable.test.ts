import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../../shared/compare/comparePlans';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import type { PlanDocument } from '../../../shared/schema/planDocument';
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
    expect(tableIn(planWithTasks(), planWithTasks())?.status).toBe('same');
  });
});
