import { expect, it } from 'vitest';
import { quotePlaces } from '../../../server/consultations/placeQuote';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { countingIds } from '../../helpers/countingIds';

it('CON-6 words of a Word file are found as they are printed, cited values too', () => {
  const places = quotePlaces(createSamplePlan(countingIds()));
  expect(places.findOnce('全县学前三年毛入园率达到97.00%，九年义务教育')).toMatchObject({ blockId: 'n52' });
  const afterChips = places.findOnce('教育质量和群众满意度明显提升');
  expect(afterChips).toMatchObject({ blockId: 'n52' });
  expect((afterChips?.to ?? 0) - (afterChips?.from ?? 0)).toBe(14);
  expect(places.findOnce('教育')).toBeNull();
});
