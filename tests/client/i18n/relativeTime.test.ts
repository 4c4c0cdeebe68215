import { describe, expect, it } from 'vitest';
import { relativeTime } from '../../../client/i18n/relativeTime';

const now = new Date(2026, 10, 21, 10, 21).getTime();
const minute = 60_000;

describe('relativeTime', () => {
  it.each([
    [0, '刚刚', 'just now'],
    [59_999, '刚刚', 'just now'],
    [minute, '1 分钟前', '1 minute ago'],
    [10 * minute + 30_000, '10 分钟前', '10 minutes ago'],
    [60 * minute, '1 小时前', '1 hour ago'],
    [24 * 60 * minute - 1, '23 小时前', '23 hours ago'],
    [24 * 60 * minute, '2026年11月20日 10:21', '20 Nov 2026, 10:21'],
  ])('says %d milliseconds ago as %s', (age, chinese, english) => {
    expect(relativeTime(now - age, now, 'zh')).toBe(chinese);
    expect(relativeTime(now - age, now, 'en')).toBe(english);
  });

  it('takes a moment that a clock ahead of ours calls future for now', () => {
    expect(relativeTime(now + minute, now, 'zh')).toBe('刚刚');
  });
});
