import type { Language } from './language';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A moment as people say it: 刚刚, 10 分钟前, 3 小时前 within a day, else the date with the time (UI.md).
 * `moment` and `now` are milliseconds since 1970; a moment of a clock that runs ahead counts as now.
 */
export function relativeTime(moment: number, now: number, language: Language): string {
  const age = Math.max(0, now - moment);
  if (age < MINUTE) return language === 'zh' ? '刚刚' : 'just now';
  if (age >= DAY) return fullTime(moment, language);
  const [count, unit] = age < HOUR ? ([age / MINUTE, 'minute'] as const) : ([age / HOUR, 'hour'] as const);
  const whole = Math.floor(count);
  if (language === 'zh') return `${whole} ${unit === 'minute' ? '分钟' : '小时'}前`;
  return `${whole} ${unit}${whole === 1 ? '' : 's'} ago`;
}

/** 2026年11月21日 10:21, or 21 Nov 2026, 10:21, in the reader's time zone. */
export function fullTime(moment: number, language: Language): string {
  const date = new Date(moment);
  const clock = `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;
  if (language === 'zh') return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日 ${clock}`;
  const month = date.toLocaleString('en-GB', { month: 'short' });
  return `${date.getDate()} ${month} ${date.getFullYear()}, ${clock}`;
}
