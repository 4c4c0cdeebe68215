import { readChineseNumber } from '../plan/chineseNumerals';
import type { CheckContext } from './checkContext';
import type { Finding } from './finding';
import { replaceFix } from './fixes/replaceFix';
import { type Passage, placeAt } from './passage';
import { collect, perPassage } from './perPassage';

const SPOKEN = /(?<=^|[，。；：、）\n])([一二三四五六七八九十]{1,2})(是|要)(?=\p{Script=Han})/gu;
const LINE = /(?<=^|\n)[ \u3000]*(\d{1,2})[.．、](?!\d)/g;

interface Mark {
  readonly index: number;
  readonly length: number;
  readonly count: number;
  readonly sign: string;
  readonly written: string;
}

/** Series inside a block: 一是…二是…三是…, and items 1. 2. 3. in the lines of a cell. */
export function checkSeries({ passages }: CheckContext): readonly Finding[] {
  return collect(passages, readSeries);
}

/** 一是…。二是…，三是…: a series of which one member begins behind a comma. */
export function checkSeriesStops(passages: readonly Passage[]): readonly Finding[] {
  return collect(passages, readStops);
}

const readStops = perPassage((passage) => oddStops(passage, spokenMarks(passage)));

const readSeries = perPassage((passage) => [
  ...check(passage, spokenMarks(passage)),
  ...(passage.kind === 'cell' || passage.kind === 'tableCell' ? check(passage, lineMarks(passage)) : []),
]);

function spokenMarks({ text }: Passage): readonly Mark[] {
  return [...text.matchAll(SPOKEN)].map(({ index, 0: written, 1: numeral = '', 2: sign = '' }) => ({
    index,
    length: written.length,
    count: readChineseNumber(numeral) ?? 0,
    sign,
    written,
  }));
}

/** 一是…。二是…，三是…。四是…: one member that a comma parts from the one before, where the others begin after a full stop or a semicolon. */
function oddStops(passage: Passage, marks: readonly Mark[]): readonly Finding[] {
  const later = marks.filter(({ count, index }) => count > 1 && index > 0);
  const odd = later.filter(({ index }) => /[，、]/.test(passage.text[index - 1] as string));
  const [only] = odd;
  if (odd.length !== 1 || !only || later.length < 3) return [];
  if (!later.every((mark) => mark === only || /[。；]/.test(passage.text[mark.index - 1] as string)))
    return [];
  const [other] = later.filter((mark) => mark !== only);
  const right = passage.text[(other?.index ?? 1) - 1] as string;
  const sign = passage.text[only.index - 1] as string;
  return [
    {
      rule: 'punctuation/series',
      severity: 'warning',
      message: `“${only.written}”前用了“${sign}”，其余各项前用“${right}”。`,
      places: [placeAt(passage, Math.max(0, only.index - 10), only.index + 10)],
      expected: right,
      found: sign,
      fixes: [replaceFix(passage, only.index - 1, only.index, right)],
    },
  ];
}

function lineMarks({ text }: Passage): readonly Mark[] {
  return [...text.matchAll(LINE)].map(({ index, 0: written, 1: digits = '' }) => ({
    index,
    length: written.length,
    count: Number(digits),
    sign: '.',
    written: written.trim(),
  }));
}

function check(passage: Passage, marks: readonly Mark[]): readonly Finding[] {
  const findings: Finding[] = [];
  let before: Mark | null = null;
  for (const mark of marks) {
    if (mark.count !== 1 && before !== null) {
      if (mark.count !== before.count + 1 && !skipsByFigure(passage, before, mark))
        findings.push(
          report(
            passage,
            before,
            mark,
            'error',
            `“${before.written}”之后应是第${before.count + 1}项，这里是“${mark.written}”。`,
          ),
        );
      else if (mark.sign !== before.sign)
        findings.push(
          report(
            passage,
            before,
            mark,
            'warning',
            `前面各项用“${before.sign}”，这里是“${mark.written}”，写法应一致。`,
          ),
        );
    }
    before = mark;
  }
  return findings;
}

/** 4.90%的学校: the item's number runs into the figure behind it, so that the pattern for labels does not see it. */
function skipsByFigure({ text }: Passage, before: Mark, mark: Mark): boolean {
  return new RegExp(`\\n[ \\u3000]*${before.count + 1}[.．、]\\d`).test(text.slice(before.index, mark.index));
}

function report(
  passage: Passage,
  before: Mark,
  mark: Mark,
  severity: Finding['severity'],
  message: string,
): Finding {
  return {
    rule: 'numbering/series',
    severity,
    message,
    places: [before, mark].map(({ index, length }) => placeAt(passage, index, index + length + 10)),
    expected: mark.written.replace(mark.sign, before.sign),
    found: mark.written,
    ...(severity === 'warning' && {
      fixes: [
        replaceFix(
          passage,
          mark.index,
          mark.index + mark.length,
          mark.written.replace(mark.sign, before.sign),
        ),
      ],
    }),
  };
}
