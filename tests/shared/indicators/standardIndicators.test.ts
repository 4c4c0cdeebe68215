import { describe, expect, it } from 'vitest';
import { findStandardIndicator, mergeIndicators } from '../../../shared/indicators/standardIndicator';
import { STANDARD_INDICATORS } from '../../../shared/indicators/standardIndicators';
import { isUnit } from '../../../shared/plan/units';

describe('the library of standard indicators', () => {
  it('has every name once, with a unit that tables know and a definition that is a sentence', () => {
    const names = STANDARD_INDICATORS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, unit, definition } of STANDARD_INDICATORS) {
      expect(isUnit(unit), name).toBe(true);
      expect(definition, name).toMatch(/。$/);
    }
  });

  it('bounds shares at 100 but for gross enrolment', () => {
    for (const { name, unit, range } of STANDARD_INDICATORS)
      if (unit === '%') expect(range.to, name).toBe(name.includes('毛入') ? null : 100);
  });

  it('is found under the ways a name is written', () => {
    expect(findStandardIndicator(STANDARD_INDICATORS, '普惠幼儿园覆盖率（%）')?.name).toBe(
      '普惠性幼儿园覆盖率',
    );
    expect(findStandardIndicator(STANDARD_INDICATORS, '毛入园')).toBeNull();
  });

  it('is extended by an installation, whose own entry counts', () => {
    const own = { ...(STANDARD_INDICATORS[0] as (typeof STANDARD_INDICATORS)[number]), unit: '‰' };
    const merged = mergeIndicators([own], STANDARD_INDICATORS);
    expect(merged).toHaveLength(STANDARD_INDICATORS.length);
    expect(merged[0]?.unit).toBe('‰');
  });
});
