import { describe, expect, it } from 'vitest';
import { findingKey } from '../../../shared/checks/findingKey';
import { check } from './checkText';

const keys = (...lines: readonly string[]) => check('sum', ...lines).map(findingKey);
const SUM = '有学校20所，其中公办12所、民办9所。';

describe('[CHK-16] the key of a finding', () => {
  it('stays while other text changes and blocks move', () => {
    const [key] = keys(SUM, '城区扩大。');
    expect(key).toMatch(/^sum\/parts:[0-9a-f]{16}$/);
    expect(keys('城区缩小。', '乡村不变。', SUM)).toEqual([key]);
  });

  it('changes with the numbers', () => {
    expect(keys(SUM.replace('12', '13'))).not.toEqual(keys(SUM));
  });
});
