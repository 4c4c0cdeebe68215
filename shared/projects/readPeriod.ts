/** The years in which something is built, the first and the last. */
export interface ProjectPeriod {
  readonly from: number;
  readonly to: number;
}

const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/g;
const SHORT_END = /((?:19|20)\d\d)\s*年?\s*[-—–~～至]+\s*(\d\d)(?:年|$)/;

/** Reads 2020.12-2022.8, 2026—2028年, 2026-28, 2027年; null where no year stands, or the last lies before the first. */
export function readPeriod(text: string): ProjectPeriod | null {
  const short = SHORT_END.exec(text.trim());
  if (short) {
    const from = Number(short[1]);
    return order(from, Math.floor(from / 100) * 100 + Number(short[2]));
  }
  const years = [...text.matchAll(YEAR)].map(([, year]) => Number(year));
  const [first] = years;
  return first === undefined ? null : order(first, years.at(-1) ?? first);
}

function order(from: number, to: number): ProjectPeriod | null {
  return from <= to ? { from, to } : null;
}
