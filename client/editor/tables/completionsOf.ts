import type { StandardIndicator } from '../../../shared/indicators/standardIndicator';

/** Lines that are offered at most. */
const MOST = 6;
/** Characters that must be typed before anything is offered. */
const LEAST = 2;

/** The indicators whose names hold what was typed, those that begin with it first; none once a whole name stands there. */
export function completionsOf(
  indicators: readonly StandardIndicator[],
  typed: string,
): readonly StandardIndicator[] {
  const wanted = even(typed);
  if ([...wanted].length < LEAST) return [];
  const names = indicators.map((indicator) => ({ indicator, name: even(indicator.name) }));
  if (names.some(({ name }) => name === wanted)) return [];
  const fitting = names.filter(({ name }) => name.includes(wanted));
  const first = fitting.filter(({ name }) => name.startsWith(wanted));
  return [...new Set([...first, ...fitting])].slice(0, MOST).map(({ indicator }) => indicator);
}

function even(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
