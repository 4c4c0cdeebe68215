import { normalizeUnit } from '../plan/units';
import type { StandardIndicator } from './standardIndicator';

/** What is wrong with a line: `unit` it has no unit, `direction`, `range` its part is none that can be read, `double` an earlier line names the same. */
export type IndicatorFault = 'unit' | 'direction' | 'range' | 'double';

export interface IndicatorLineProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly fault: IndicatorFault;
  readonly text: string;
}

export interface IndicatorLines {
  readonly indicators: readonly StandardIndicator[];
  readonly problems: readonly IndicatorLineProblem[];
}

/** The group of indicators whose line names none. */
const OWN_FIELD = '本单位指标';

/** Parts of a line; the cells of a spreadsheet come with tabs. */
const BETWEEN = /\s*[|｜\t]\s*/u;
/** The header of a range that was copied with it. */
const HEADER = /^(?:指标|名称|指标名称)\s*[|｜\t]\s*(?:计量)?单位(?:\s*[|｜\t]|$)/u;
const DIRECTIONS: Readonly<Record<string, StandardIndicator['direction']>> = {
  '': null,
  '—': null,
  '-': null,
  不定: null,
  上升: 'up',
  提高: 'up',
  下降: 'down',
  up: 'up',
  down: 'down',
  降低: 'down',
};
const NUMBER = String.raw`-?\d+(?:\.\d+)?`;

/** Reads indicators as an administrator writes them, one a line: name, unit, direction, lawful range, definition, field; the first two are needed. */
export function readIndicatorLines(text: string): IndicatorLines {
  const indicators: StandardIndicator[] = [];
  const problems: IndicatorLineProblem[] = [];
  text.split(/\r?\n/).forEach((raw, index) => {
    if (raw.trim() === '' || HEADER.test(raw.trim())) return;
    const read = readLine(raw.trim());
    const fault =
      typeof read === 'string' ? read : indicators.some(({ name }) => name === read.name) ? 'double' : null;
    if (fault !== null) problems.push({ line: index + 1, fault, text: raw.trim() });
    else indicators.push(read as StandardIndicator);
  });
  return { indicators, problems };
}

/** Indicators as text that `readIndicatorLines` reads back. */
export function writeIndicatorLines(indicators: readonly StandardIndicator[]): string {
  return indicators
    .map(({ name, unit, direction, range, definition, field }) => {
      const way = direction === null ? '' : direction === 'up' ? '上升' : '下降';
      const parts = [name, unit, way, writeRange(range), definition, field === OWN_FIELD ? '' : field];
      while (parts.length > 2 && parts.at(-1) === '') parts.pop();
      return parts.join('｜');
    })
    .join('\n');
}

function readLine(line: string): StandardIndicator | IndicatorFault {
  const [name = '', unit = '', way = '', bounds = '', definition = '', field = ''] = line.split(BETWEEN);
  if (name === '' || unit === '') return 'unit';
  const direction = DIRECTIONS[way];
  if (direction === undefined) return 'direction';
  const range = readRange(bounds);
  if (!range) return 'range';
  return { name, unit: normalizeUnit(unit), direction, range, definition, field: field || OWN_FIELD };
}

/** 0～100, ≥0, ≤100, or nothing for no bound. */
function readRange(text: string): StandardIndicator['range'] | null {
  const plain = text.normalize('NFKC').replace(/\s|%/g, '');
  if (plain === '') return { from: null, to: null };
  const between = new RegExp(`^(${NUMBER})(?:~|-|—|–|至)(${NUMBER})$`).exec(plain);
  if (between) {
    const [from, to] = [Number(between[1]), Number(between[2])];
    return from <= to ? { from, to } : null;
  }
  const [, sign, number] = new RegExp(`^(≥|>=|≤|<=)(${NUMBER})$`).exec(plain) ?? [];
  if (sign === undefined) return null;
  return sign === '≥' || sign === '>='
    ? { from: Number(number), to: null }
    : { from: null, to: Number(number) };
}

function writeRange({ from, to }: StandardIndicator['range']): string {
  if (from !== null && to !== null) return `${from}～${to}`;
  if (from !== null) return `≥${from}`;
  return to === null ? '' : `≤${to}`;
}
