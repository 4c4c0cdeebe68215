import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../../shared/compare/comparePlans';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { countingIds } from '../../helpers/countingIds';
import { findDishonesty } from '../../helpers/dishonesty';
import { editRandomly } from '../../helpers/editScript';
import { editWildly } from '../../helpers/editWildly';
import { exportPlan } from '../../helpers/exportPlan';
import { withForeignIds } from '../../helpers/foreignIds';
import { createRandom } from '../../helpers/random';

const plans = [createSamplePlan(countingIds()), exportPlan({ chapters: 4 })];

describe('comparing a plan with an edited copy', () => {
  it('[CMP-2] is honest about changes of every kind at every depth', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const plan = plans[seed % plans.length] as (typeof plans)[number];
      const edited = editWildly(plan, 25, createRandom(seed));
      expect(findDishonesty(comparePlans(plan, edited)), `seed ${seed}`).toEqual([]);
      expect(findDishonesty(comparePlans(edited, withForeignIds(plan))), `seed ${seed}`).toEqual([]);
    }
  });

  for (const seed of Array.from({ length: 40 }, (_, index) => index + 1)) {
    const plan = plans[seed % plans.length] as (typeof plans)[number];
    const random = createRandom(seed);
    const edited = editRandomly(plan, 12, random);

    it(`[CMP-1] [CMP-2] seed ${seed}: finds all changes when ids agree, and shows nothing as unchanged that changed`, () => {
      const comparison = comparePlans(plan, edited.document);
      expect(findDishonesty(comparison)).toEqual([]);
      expect(
        edited.changes
          .filter((change) => !change.isFoundIn(comparison))
          .map(({ kind, what }) => `${kind}: ${what}`),
      ).toEqual([]);
    });

    it(`[CMP-2] seed ${seed}: is as honest when no id agrees, and when ids agree that mean nothing`, () => {
      const imported = withForeignIds(edited.document);
      expect(findDishonesty(comparePlans(plan, imported))).toEqual([]);
      const other = plans[(seed + 1) % plans.length] as (typeof plans)[number];
      expect(findDishonesty(comparePlans(other, edited.document))).toEqual([]);
    });
  }
});
