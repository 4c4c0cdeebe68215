/** All of China keeps one time, eight hours before UTC, the whole year. */
const AHEAD = 8 * 60 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;

/** The day in China at a moment (milliseconds since 1970): 2026-11-24. */
export function chinaDay(moment: number): string {
  return new Date(moment + AHEAD).toISOString().slice(0, 10);
}

/** The hour of the day in China, 0 to 23. */
export function chinaHour(moment: number): number {
  return new Date(moment + AHEAD).getUTCHours();
}

/** The last moment of a day (YYYY-MM-DD) in China. */
export function endOfChinaDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) - AHEAD + DAY - 1;
}

/** How many days later than the day of `moment` the day is; negative for one that has passed. */
export function daysUntil(day: string, moment: number): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${chinaDay(moment)}T00:00:00Z`)) / DAY);
}

/** 2026年11月24日 23:59, in China. */
export function printChinaTime(moment: number): string {
  const [year, month, day] = chinaDay(moment).split('-').map(Number);
  const time = new Date(moment + AHEAD).toISOString().slice(11, 16);
  return `${year}年${month}月${day}日 ${time}`;
}
