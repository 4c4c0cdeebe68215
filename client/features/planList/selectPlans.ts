import type { PlanView } from '../../../shared/protocol/api';

/** Which of their plans a person looks at. */
const SCOPES = ['all', 'mine', 'shared'] as const;
export type Scope = (typeof SCOPES)[number];

/** The orders of the list. */
export const ORDERS = ['changed', 'created', 'title'] as const;
export type Order = (typeof ORDERS)[number];

/** What the person asked to see; `stage` null for all. */
export interface Selection {
  readonly scope: Scope;
  readonly words: string;
  readonly stage: string | null;
  readonly order: Order;
}

/** The plans that fit, in the order asked for. */
export function selectPlans(plans: readonly PlanView[], selection: Selection): readonly PlanView[] {
  return plans
    .filter((plan) => isInScope(plan, selection.scope))
    .filter((plan) => selection.stage === null || plan.stage === selection.stage)
    .filter((plan) => titleFits(plan.title, selection.words))
    .sort(comparePlans[selection.order]);
}

/** Whether every word stands in the title, whatever the order and the case. */
export function titleFits(title: string, words: string): boolean {
  const text = title.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Whether a plan belongs to the scope: `mine` are those one owns. */
export function isInScope(plan: PlanView, scope: Scope): boolean {
  if (scope === 'all') return true;
  return (plan.role === 'owner') === (scope === 'mine');
}

const comparePlans: Readonly<Record<Order, (one: PlanView, other: PlanView) => number>> = {
  changed: (one, other) => other.changedAt.localeCompare(one.changedAt),
  created: (one, other) => other.createdAt.localeCompare(one.createdAt),
  title: (one, other) => one.title.localeCompare(other.title, 'zh-CN'),
};
