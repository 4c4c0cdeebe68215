import type { Language } from './language';

/** A day (YYYY-MM-DD) in full: 2026年11月21日, or 21 Nov 2026. */
export function fullDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return day;
  if (language === 'zh') return `${year}年${month}月${date}日`;
  return `${date} ${new Date(year, month - 1, date).toLocaleString('en-GB', { month: 'short' })} ${year}`;
}
