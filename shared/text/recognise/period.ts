import { readChineseNumber } from '../../plan/chineseNumerals';
import type { PlanSettings } from '../../schema/settings';

const YEARS = /((?:19|20)\d\d)\s*年?\s*[—\-–－~～至到]+\s*((?:19|20)\d\d)/;
const FIVE_YEARS = /[“"「]?(十[一二三四五六七八九]?)五[”"」]/g;

/** The first five-year plan of the People's Republic began in 1953, the tenth in 2001; from then on every five years. */
const TENTH_BEGAN = 2001;

/**
 * The planning period: years in the first texts that have any (2021—2025), else the five-year plan that they name most often
 * (“十四五”). `texts` come from the most to the least telling.
 */
export function findPeriod(texts: readonly string[]): PlanSettings['period'] {
  for (const text of texts) {
    const years = YEARS.exec(text);
    const [from, to] = [Number(years?.[1]), Number(years?.[2])];
    if (years && to - from >= 2 && to - from <= 15 && text.length < 200) return { from, to };
    const named = findNamedPeriod(text);
    if (named) return named;
  }
  return null;
}

function findNamedPeriod(text: string): PlanSettings['period'] {
  const counts = new Map<string, number>();
  for (const match of text.matchAll(FIVE_YEARS))
    counts.set(match[1] ?? '', (counts.get(match[1] ?? '') ?? 0) + 1);
  const best = [...counts].sort((first, second) => second[1] - first[1])[0]?.[0];
  const number = best ? readChineseNumber(best) : null;
  if (!number) return null;
  const from = TENTH_BEGAN + (number - 10) * 5;
  return { from, to: from + 4 };
}
