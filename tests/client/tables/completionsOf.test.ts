import { expect, it } from 'vitest';
import { completionsOf } from '../../../client/editor/tables/completionsOf';
import { mergeIndicators } from '../../../shared/indicators/standardIndicator';
import { STANDARD_INDICATORS } from '../../../shared/indicators/standardIndicators';

const own = {
  name: '义务教育阶段近视率',
  unit: '%',
  field: '体卫艺',
  direction: 'down' as const,
  range: { from: 0, to: 100 },
  definition: '',
};
const library = mergeIndicators([own], STANDARD_INDICATORS);
const offered = (typed: string) => completionsOf(library, typed).map(({ name }) => name);

it('[IND-3] a name that is being typed is completed from two characters on, what begins so first, own ones too', () => {
  expect(offered('义')).toEqual([]);
  expect(offered('义务教育')[0]).toBe('义务教育阶段近视率');
  expect(offered('义务教育').every((name) => name.includes('义务教育'))).toBe(true);
  expect(offered('覆盖率').length).toBeGreaterThan(0);
  expect(offered('没有这样的指标')).toEqual([]);
});

it('[IND-3] a name that stands there whole is offered nothing', () => {
  expect(offered('普惠性幼儿园覆盖率')).toEqual([]);
});
