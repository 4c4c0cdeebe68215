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

const around = (words: string, before: string, after: string) => ({ words, before, after });

it('CON-6 words that stand more than once are found by what stands around them, across blocks and cells', () => {
  const places = quotePlaces(createSamplePlan(countingIds()));
  const inPreface = around('2030年', '规划期为2026年至', '。起草过程中');
  expect(places.findInContext(inPreface)).toMatchObject({ blockId: 'n4', quote: '2030年' });
  const twice = places.findInContext(around('云岭镇', '建筑面积36000平方米', '2026.6-2028.8'));
  const other = places.findInContext(around('云岭镇', '建筑面积5200平方米', '2027.3-2028.8'));
  expect(twice?.columnId).toBe(other?.columnId);
  expect(twice?.blockId).not.toBe(other?.blockId);
  expect(places.findInContext(around('云岭镇', '', ''))).toBeNull();
  expect(places.findInContext(around('云岭镇', '别处的话', '别处的话'))).toBeNull();
  // Words that stand once need nothing around them: the file may have changed there.
  expect(places.findInContext(around('教育质量和群众满意度明显提升', '改过的话', ''))).not.toBeNull();
});
