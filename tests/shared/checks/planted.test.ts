import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../shared/checks';
import { familyOf } from '../../../shared/checks/finding';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { countingIds } from '../../helpers/countingIds';
import { PLANT_KINDS, plantContradiction } from '../../helpers/plantContradiction';

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

describe('contradictions planted into a consistent plan', () => {
  it('[CHK-14] are not there before', () => {
    expect(runChecks(createSamplePlan(countingIds()))).toEqual([]);
  });

  it.each(PLANT_KINDS)('[CHK-14] are found nearly always: %s', (kind) => {
    const missed = SEEDS.flatMap((seed) => {
      const { document, family, change } = plantContradiction(kind, seed);
      const isFound = runChecks(document).some(({ rule }) => familyOf(rule) === family);
      return isFound ? [] : [`seed ${seed}: ${change}`];
    });
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(SEEDS.length * 0.05);
  });
});
