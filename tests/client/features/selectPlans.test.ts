import { describe, expect, it } from 'vitest';
import { type Selection, selectPlans } from '../../../client/features/planList/selectPlans';
import type { PlanView } from '../../../shared/protocol/api';

function plan(title: string, over: Partial<PlanView> = {}): PlanView {
  const time = '2026-11-21T02:21:00.000Z';
  const fixed = { createdAt: time, changedAt: time, changedBy: null, present: [], openThreads: 0 };
  return { id: title, title, stage: '讨论稿', role: 'owner', ...fixed, ...over };
}

const everything: Selection = { scope: 'all', words: '', stage: null, order: 'changed' };
const titles = (plans: readonly PlanView[]) => plans.map(({ title }) => title);

describe('selectPlans', () => {
  it('shows the last changed first', () => {
    const plans = [
      plan('甲', { changedAt: '2026-01-01T00:00:00Z' }),
      plan('乙', { changedAt: '2026-02-01T00:00:00Z' }),
    ];
    expect(titles(selectPlans(plans, everything))).toEqual(['乙', '甲']);
  });

  it('orders titles as a Chinese dictionary does', () => {
    const plans = [plan('卫生规划'), plan('教育规划'), plan('文化规划')];
    expect(titles(selectPlans(plans, { ...everything, order: 'title' }))).toEqual([
      '教育规划',
      '卫生规划',
      '文化规划',
    ]);
  });

  it('finds a plan by all the words typed, in any order and case', () => {
    const plans = [plan('云岭县教育 A 规划'), plan('云岭县卫生规划')];
    expect(titles(selectPlans(plans, { ...everything, words: ' 教育  云岭 a' }))).toEqual([
      '云岭县教育 A 规划',
    ]);
  });

  it('tells the plans one owns from those of others', () => {
    const plans = [plan('自己的'), plan('别人的', { role: 'editor' })];
    expect(titles(selectPlans(plans, { ...everything, scope: 'mine' }))).toEqual(['自己的']);
    expect(titles(selectPlans(plans, { ...everything, scope: 'shared' }))).toEqual(['别人的']);
  });

  it('keeps to the stage asked for', () => {
    const plans = [plan('甲'), plan('乙', { stage: '送审稿' })];
    expect(titles(selectPlans(plans, { ...everything, stage: '送审稿' }))).toEqual(['乙']);
  });
});
