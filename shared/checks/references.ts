import { readAnnexes } from '../plan/annexes';
import { readChineseNumber } from '../plan/chineseNumerals';
import type { PlanSource } from '../plan/planSource';
import { BROKEN_REFERENCE } from '../plan/printedText';
import { checkChartSources } from './chartSources';
import type { Check, CheckContext } from './checkContext';
import { checkCitedTitles } from './citedTitles';
import type { Finding } from './finding';
import { checkMisdirected } from './misdirected';
import { checkNoteMarks, findNoteMarks } from './noteMarks';
import { type Passage, placeAround, placeAt } from './passage';
import { collect, perPassage, remembering } from './perPassage';
import { labelOf } from './readPassages';

const PAGE = /见\s*[pP]\s*[.．]?\s*\d+(?:\s*[/、]\s*[pP]\s*[.．]?\s*\d+)*|见(?:第|本规划第)\s*\d+\s*页/g;
const NUMBERED =
  /(?:见|详见|参见|按|列入|对照)[^。，；《》]{0,4}?(附件|附表|附录|表|图|专栏)\s*(\d{1,2}|[一二三四五六七八九十]{1,3})(?![\d年个所名项级类、])/g;
/** 见附表1、附表2、附表4 */
const LISTED =
  /(?:见|详见|参见)[^，。；《》]{0,4}?(附件|附表|表|图|专栏)\s*(?:\d{1,2})((?:[、和及与]\s*(?:附件|附表|表|图|专栏)?\s*\d{1,2})+)(?![\d年个所名项级类])/g;
const CHAPTER = /(?:见|详见|参见)[^。，；《》]{0,4}?第([一二三四五六七八九十]{1,3})(章|节)/g;
const BROKEN = new RegExp(BROKEN_REFERENCE, 'g');
const MOST_PLACES = 12;

/** References that lead nowhere, page references, annexes and notes never cited, notes out of order, policies and the plan's own title under two names (SPEC CHK-12). */
export const checkReferences: Check = (context) => [
  ...collect(context.passages, readReferring).flatMap((passage) => broken(passage, context)),
  ...pageReferences(context),
  ...uncitedAnnexes(context),
  ...checkCitedTitles(context),
  ...checkChartSources(context),
  ...checkMisdirected(context),
  ...checkNoteMarks(context),
];

function error(passage: Passage, from: number, to: number, message: string, expected = ''): Finding {
  return {
    rule: 'reference/target',
    severity: 'error',
    message,
    places: [placeAround(passage, from, to, 4)],
    expected,
    found: passage.text.slice(from, to),
  };
}

/** What in a passage refers to something, right or wrong. */
const findReferences = perPassage(({ text }) => {
  const find = (pattern: RegExp) => [...text.matchAll(pattern)];
  return {
    lost: find(BROKEN),
    numbered: withoutTwice([...find(NUMBERED).map(readTarget), ...find(LISTED).flatMap(readListedTargets)]),
    chapters: find(CHAPTER),
    notes: findNoteMarks(text),
    pages: find(PAGE),
  };
});

/** A short list is read by both patterns; its targets count once. */
function withoutTwice(targets: readonly Target[]): readonly Target[] {
  return targets.filter(
    ({ index, digits }, at) =>
      targets.findIndex((other) => other.index === index && other.digits === digits) === at,
  );
}

interface Target {
  readonly index: number;
  readonly written: string;
  readonly kind: string;
  readonly digits: string;
}

function readTarget({ index, 0: written, 1: kind = '', 2: digits = '' }: RegExpExecArray): Target {
  return { index, written, kind, digits };
}

/** The targets behind the first of a list, each with the words from 见 to its own number. */
function readListedTargets({
  index,
  0: written,
  1: kind = '',
  2: list = '',
}: RegExpExecArray): readonly Target[] {
  const start = written.length - list.length;
  return [...list.matchAll(/\d{1,2}/g)].map(({ index: at, 0: digits }) => ({
    index,
    written: written.slice(0, start + at + digits.length),
    kind,
    digits,
  }));
}

const readReferring = perPassage((passage): readonly Passage[] => {
  const { lost, numbered, chapters, notes } = findReferences(passage);
  return [lost, numbered, chapters, notes].some((found) => found.length > 0) ? [passage] : [];
});

function broken(passage: Passage, context: CheckContext): readonly Finding[] {
  const { lost, numbered, chapters, notes } = findReferences(passage);
  return [
    ...lost.map(({ index, 0: written }) =>
      error(passage, index, index + written.length, '引用的内容已被删除，请重新选择引用对象。'),
    ),
    ...numbered.flatMap(({ index, written, kind, digits }) => {
      const count = Number(digits) || readChineseNumber(digits) || 0;
      const total = countOf(kind, context);
      if (total === null || count <= total) return [];
      const message =
        total === 0 ? `全文没有${kind}${digits}。` : `${kind}只有${total}个，没有“${kind}${digits}”。`;
      const expected = total > 0 ? `${kind}1至${kind}${total}` : '';
      return [error(passage, index, index + written.length, message, expected)];
    }),
    ...chapters.flatMap(({ index, 0: written, 1: numeral, 2: unit }) => {
      const label = `第${numeral}${unit}`;
      const labels = headingLabels(context.source);
      if (labels.all.has(label) || !labels.endings.has(unit)) return [];
      return [error(passage, index, index + written.length, `全文没有${label}。`)];
    }),
    ...notes.flatMap(({ index, 0: mark, 1: digits }) => {
      const total = context.source.ofType('noteItem').length;
      if (passage.kind === 'note' || Number(digits) <= total) return [];
      return [error(passage, index, index + mark.length, `注释标记${mark}没有对应的注释。`)];
    }),
  ];
}

/** The labels of the headings, and the signs that they end with: 章, 节. */
const headingLabels = remembering((source: PlanSource) => {
  const labels = source.ofType('heading').map(({ node }) => labelOf(node, source));
  return { all: new Set(labels), endings: new Set(labels.map((label) => label.at(-1))) };
});

const annexesOf = remembering(readAnnexes);

/** Tables called 附表1, as headings or captions. */
const countLabelled = remembering(
  (source: PlanSource) =>
    source
      .ofType('heading', 'caption')
      .filter(({ node }) => /^附表\s*\d*/.test(labelOf(node, source) + node.textContent)).length,
);

const countAppendices = remembering(
  (source: PlanSource) =>
    source
      .ofType('heading', 'title', 'caption', 'paragraph')
      .filter(({ node }) => node.childCount > 0 && /^附录/.test(labelOf(node, source) + node.textContent))
      .length,
);

/** How many there are of what a reference names; null where that cannot be said. */
function countOf(kind: string, { source }: CheckContext): number | null {
  if (kind === '附件') return annexesOf(source).length;
  if (kind === '附表') return countLabelled(source);
  if (kind === '附录') return countAppendices(source);
  if (kind === '专栏') return source.ofType('box').length;
  return captionCounts(source)[kind === '图' ? 'figure' : 'table'] ?? null;
}

const captionCounts = remembering((source: PlanSource) => {
  const counts: Record<string, number> = {};
  for (const { node } of source.ofType('caption')) {
    const of = node.attrs.of as string;
    counts[of] = (counts[of] ?? 0) + 1;
  }
  return counts;
});

const readPages = perPassage((passage) => findReferences(passage).pages.map((match) => ({ passage, match })));

/** Typed page numbers go stale with every change of the text; one finding for all of them. */
function pageReferences({ passages }: CheckContext): readonly Finding[] {
  const found = collect(passages, readPages);
  if (found.length === 0) return [];
  const distinct = found.filter(
    ({ match }, index) => found.findIndex((other) => other.match[0] === match[0]) === index,
  );
  return [
    {
      rule: 'reference/page',
      severity: 'warning',
      message: `有${found.length}处手写的页码引用，正文没有可对应的页码，重新排版就会错，应改为引用章节。`,
      places: distinct
        .slice(0, MOST_PLACES)
        .map(({ passage, match }) => placeAt(passage, match.index, match.index + match[0].length)),
      expected: '见第×章第×节',
      found: distinct
        .map(({ match }) => match[0])
        .join('、')
        .slice(0, 80),
    },
  ];
}

const readAnnexMentions = perPassage((passage): readonly Passage[] =>
  passage.kind !== 'heading' && /附件|附表|附录/.test(passage.text) ? [passage] : [],
);
function uncitedAnnexes(context: CheckContext): readonly Finding[] {
  const annexes = annexesOf(context.source);
  if (annexes.length === 0 || collect(context.passages, readAnnexMentions).length > 0) return [];
  const isNamed = ({ title }: { readonly title: string }) =>
    title !== '' && context.passages.some(({ kind, text }) => kind !== 'heading' && text.includes(title));
  if (annexes.some(isNamed)) return [];
  const places = context.passages.filter(({ id }) => annexes.some((annex) => annex.id === id));
  return [
    {
      rule: 'reference/uncited',
      severity: 'info',
      message: `${annexes.length}个附件在正文中都没有提到（没有“见附件”）。`,
      places: places.map((passage) => placeAt(passage, 0, passage.text.length)),
      expected: '见附件1',
      found: '',
    },
  ];
}
