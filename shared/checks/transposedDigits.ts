import type { CheckContext } from './checkContext';
import type { Finding } from './finding';
import { type Passage, placeAround } from './passage';
import { collect, perPassage } from './perPassage';
import { readValues, type TextValue } from './statements/readValues';

const FEWEST_DIGITS = 4;
const SHARED_NAME = 4;
const AROUND = 16;

interface Figure {
  readonly passage: Passage;
  readonly value: TextValue;
  readonly digits: string;
  readonly key: string;
}

/** 31.68亿元 here and 31.86亿元 there, of the same thing: two neighbouring digits changed places. */
export function checkTransposedDigits({ passages }: CheckContext): readonly Finding[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of collect(passages, readFigures)) {
    const known = groups.get(figure.key);
    if (known) known.push(figure);
    else groups.set(figure.key, [figure]);
  }
  const findings: Finding[] = [];
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    group.forEach((figure, index) => {
      const other = group.slice(0, index).find((one) => isTransposed(one.digits, figure.digits));
      if (other && nameInCommon(other, figure)) findings.push(report(other, figure));
    });
  }
  return findings;
}

const readFigures = perPassage((passage): readonly Figure[] => {
  if (passage.cell || passage.kind === 'tableCell') return [];
  return readValues(passage.figures).flatMap((value) => {
    const digits = /[\d.]+/.exec(value.written.replace(/,/g, ''))?.[0] ?? '';
    if (digits.replace('.', '').length < FEWEST_DIGITS || value.unit === '' || value.qualifier) return [];
    const key = `${[...digits].sort().join('')}${digits.indexOf('.')}${value.unit}`;
    return [{ passage, value, digits, key }];
  });
});

function isTransposed(one: string, other: string): boolean {
  const at = [...one].findIndex((digit, index) => digit !== other[index]);
  if (at < 1) return false;
  const next = one[at + 1] === '.' ? at + 2 : at + 1;
  return one[at] === other[next] && one[next] === other[at] && one.slice(next + 1) === other.slice(next + 1);
}

/** Four characters of one name in the words around both figures. */
function nameInCommon(one: Figure, other: Figure): boolean {
  const [first, second] = [wordsAround(one), wordsAround(other)];
  for (let start = 0; start + SHARED_NAME <= first.length; start += 1) {
    const name = first.slice(start, start + SHARED_NAME);
    if (/^\p{Script=Han}+$/u.test(name) && second.includes(name)) return true;
  }
  return false;
}

function wordsAround({ passage, value }: Figure): string {
  return passage.figures.slice(Math.max(0, value.from - AROUND * 2), value.from);
}

function report(one: Figure, other: Figure): Finding {
  return {
    rule: 'mismatch/digits',
    severity: 'warning',
    message: `${one.value.written}与${other.value.written}只是两个数字对调，请核对是否同一个数。`,
    places: [one, other].map(({ passage, value }) => placeAround(passage, value.from, value.to, 10)),
    expected: one.value.written,
    found: other.value.written,
  };
}
