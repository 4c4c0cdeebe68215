import { useMemo } from 'react';
import type { PlanView } from '../../../shared/protocol/api';

/** What the page shows of a plan beside its document. */
export type PlanHead = Pick<PlanView, 'id' | 'title' | 'stage' | 'role'>;

/** The same object until one of its fields changes: a plan's view changes every few seconds while anybody writes. */
export function usePlanHead(plan: PlanView | undefined): PlanHead | null {
  const { id, title, stage, role } = plan ?? {};
  return useMemo(
    () => (id && role ? { id, role, title: title ?? '', stage: stage ?? '' } : null),
    [id, title, stage, role],
  );
}
