import type { HistoryGroupView } from '../../../shared/protocol/versionApi';

export interface HistoryDay {
  /** 11月22日, or 22 Nov, in the reader's time zone. */
  readonly day: string;
  /** Newest first. */
  readonly groups: readonly HistoryGroupView[];
}

/** Puts the groups of a history (oldest first) under their days, the newest day first. */
export function groupByDay(history: readonly HistoryGroupView[], language: string): readonly HistoryDay[] {
  const days = new Map<string, HistoryGroupView[]>();
  for (const group of [...history].reverse()) {
    const day = nameOf(new Date(group.to), language);
    days.set(day, [...(days.get(day) ?? []), group]);
  }
  return [...days].map(([day, groups]) => ({ day, groups }));
}

function nameOf(date: Date, language: string): string {
  if (language === 'zh') return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
}
