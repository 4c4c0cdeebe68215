import { useMemo } from 'react';
import { comparePlans } from '../../../../shared/compare/comparePlans';
import type { Comparison } from '../../../../shared/compare/comparison';
import type { LevelFormat } from '../../../../shared/schema/settings';
import { useStateDocument } from '../../../api/versions';

/** Two compared states, with what setting them in type needs. */
export interface ComparedStates {
  readonly comparison: Comparison;
  readonly scheme: readonly LevelFormat[];
}

/** Reads two states of a plan and compares them; a state that is null is not read. */
export function useComparison(planId: string, older: string | null, newer: string | null) {
  const [before, after] = [useStateDocument(planId, older), useStateDocument(planId, newer)];
  const states = useMemo(
    (): ComparedStates | null =>
      before.data && after.data && older !== null && newer !== null
        ? {
            comparison: comparePlans(before.data, after.data),
            scheme: after.data.settings.numberingScheme,
          }
        : null,
    [before.data, after.data, older, newer],
  );
  const retry = () => void Promise.all([before.refetch(), after.refetch()]);
  return { states, error: before.error ?? after.error, retry };
}
