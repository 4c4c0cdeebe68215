import type { Check, CheckContext } from './checkContext';
import { isWord } from './dictionaryWords';
import type { Finding } from './finding';
import { joinFixes, replaceFix } from './fixes/replaceFix';
import { checkSeriesStops } from './numberingSeries';
import { type Passage, placeAround, placeAt } from './passage';
import { collect, perPassage } from './perPassage';
import { checkSentenceEnds } from './sentenceEnds';
import { findUnpaired } from './unpairedMarks';

const MOST_MARKS = 30;
const MOST_PLACES = 12;
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '.': '。',
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};
const HALF_WIDTH =
  /(?<=[\p{Script=Han}”》）】%％\d])([,;:?!])(?= ?[\p{Script=Han}“《（【])|(?<=\p{Script=Han}{2})(\.)(?=\n|$)|(?<=\p{Script=Han}{2}|[%％”》）])(\.)(?=\p{Script=Han}{2})/gu;
const DOUBLED = /([，。；：、！？])[，。；：、！？]+|[,.]{2,}(?=\p{Script=Han})/gu;
const BLANK = /(?<=\p{Script=Han})([ \u3000])(?=\p{Script=Han})/gu;
/** A blank between two bodies, as in 中共中央 国务院, is official usage. */
const BODY_BEFORE = /(?:中央|国务院|委员会|委|政府|办公厅|办公室|局|部|厅|院|法院|检察院|会|署|总局)$/;
const VERB =
  /^(?:推进|推动|加强|完善|提高|提升|建立|健全|建设|深化|落实|促进|开展|实施|加快|扩大|优化|保障|改善|强化|坚持|打造|培养|构建|形成|实现|发展|创新|支持|鼓励|引导|规范|增强|创建|争创|做好|确保|全面|积极|努力|进一步)/;

/** Half-width marks, unpaired marks, doubled marks, blanks inside words, mixed ％ and %, commas between parallel nouns (SPEC CHK-11). */
export const checkPunctuation: Check = (context) => [
  ...gather(collect(context.passages, readHalfWidth)),
  ...collect(context.passages, readMarks),
  ...checkPercentSigns(context),
  ...checkSentenceEnds(context.passages),
  ...checkSeriesStops(context.passages),
  ...singleDashes(context),
];

/** A text in which a converter made all commas half-width gets one finding for all of them. */
function gather(findings: readonly Finding[]): readonly Finding[] {
  const [first] = findings;
  if (!first || findings.length <= MOST_MARKS) return findings;
  const places = findings.slice(0, MOST_PLACES).flatMap((finding) => finding.places);
  const single = findings.flatMap(({ fixes }) => fixes ?? []).filter((fix) => fix.kind === 'replaceText');
  const fixes = [joinFixes(`全部改为全角（${findings.length}处）`, single)];
  return [{ ...first, fixes, message: `全文有${findings.length}处用了半角标点，应统一为全角。`, places }];
}

const readHalfWidth = perPassage(halfWidthMarks);

const readMarks = perPassage((passage) => [
  ...findUnpaired(passage),
  ...doubledMarks(passage),
  ...strayBlanks(passage),
  ...commasBetweenNouns(passage),
]);

const readSigns = (sign: RegExp) =>
  perPassage((passage) => [...passage.text.matchAll(sign)].map(({ index }) => ({ passage, index })));
const readFullPercents = readSigns(/％/g);
const readHalfPercents = readSigns(/%/g);

function halfWidthMarks(passage: Passage): readonly Finding[] {
  return [...passage.text.matchAll(HALF_WIDTH)]
    .filter(({ index, 0: mark }) => mark !== ':' || !/\d$/.test(passage.text.slice(0, index)))
    .map(({ index, 0: mark }) => ({
      rule: 'punctuation/half-width',
      severity: 'warning',
      message: `中文句子里用了半角“${mark}”，应为全角“${FULL_WIDTH[mark]}”。`,
      places: [placeAround(passage, index, index + 1)],
      expected: FULL_WIDTH[mark] ?? '',
      found: mark,
      fixes: [replaceFix(passage, index, index + 1, FULL_WIDTH[mark] ?? '')],
    }));
}

function doubledMarks(passage: Passage): readonly Finding[] {
  return [...passage.text.matchAll(DOUBLED)]
    .filter(({ 0: marks }) => !/^[！？]+$/.test(marks))
    .map(({ index, 0: marks }) => ({
      rule: 'punctuation/doubled',
      severity: 'error',
      message: `标点“${marks}”重复，只应保留一个。`,
      places: [placeAround(passage, index, index + marks.length)],
      expected: marks[0] ?? '',
      found: marks,
      ...(new Set(marks).size === 1 &&
        /[^,.]/.test(marks) && { fixes: [replaceFix(passage, index, index + marks.length, marks[0] ?? '')] }),
    }));
}

/** One or two blanks inside the sentences of a long paragraph; more of them are layout. */
function strayBlanks(passage: Passage): readonly Finding[] {
  if (passage.text.length < 30 || passage.kind === 'title' || passage.kind === 'heading') return [];
  const blanks = [...passage.text.matchAll(BLANK)];
  const stray = blanks.filter(
    ({ index }) =>
      isWord(passage.text.slice(index - 1, index) + passage.text.slice(index + 1, index + 2)) ||
      !BODY_BEFORE.test(passage.text.slice(Math.max(0, index - 4), index)),
  );
  if (stray.length > 2) return [];
  return stray.map(({ index }) => ({
    rule: 'punctuation/blank',
    severity: 'warning',
    message: `“${passage.text.slice(index - 1, index)}”与“${passage.text.slice(index + 1, index + 2)}”之间多了一个空格。`,
    places: [placeAround(passage, index, index + 1)],
    expected: passage.text.slice(index - 1, index) + passage.text.slice(index + 1, index + 2),
    found: passage.text.slice(index - 1, index + 2),
    fixes: [replaceFix(passage, index, index + 1, '')],
  }));
}

/** 争创省级示范县，省级示范校: two nouns after one verb, alike but for their last one or two characters. */
function commasBetweenNouns(passage: Passage): readonly Finding[] {
  return [
    ...passage.text.matchAll(/(?<=([^，。；、：！？\n]{5,16}))，([^，。；、：！？\n]{4,8})(?=[。；\n]|$)/gu),
  ].flatMap(({ index, 1: before = '', 2: noun = '' }) => {
    const parallel = before.slice(-noun.length);
    const shared = [...noun].findIndex((character, at) => character !== parallel[at]);
    if (before.length <= noun.length || shared < Math.max(3, noun.length - 2) || VERB.test(noun)) return [];
    return [
      {
        rule: 'punctuation/comma' as const,
        severity: 'warning' as const,
        message: `“${parallel}”与“${noun}”并列，之间应用顿号。`,
        places: [placeAt(passage, index - before.length, index + 1 + noun.length)],
        expected: `${parallel}、${noun}`,
        found: `${parallel}，${noun}`,
        fixes: [replaceFix(passage, index, index + 1, '、')],
      },
    ];
  });
}

/** Where a plan writes both ％ and %, each place with the rarer form. */
function checkPercentSigns({ passages }: CheckContext): readonly Finding[] {
  const [full, half] = [collect(passages, readFullPercents), collect(passages, readHalfPercents)];
  if (full.length === 0 || half.length === 0) return [];
  const [rare, right, wrong] = full.length <= half.length ? [full, '%', '％'] : [half, '％', '%'];
  return rare.map(({ passage, index }) => ({
    rule: 'punctuation/percent',
    severity: 'warning',
    message: `全文用“${right}”，这里用了“${wrong}”，应统一。`,
    places: [placeAround(passage, index, index + 1, 12)],
    expected: right,
    found: wrong,
    fixes: [replaceFix(passage, index, index + 1, right)],
  }));
}

const readDashes = perPassage((passage) => {
  const dash = passage.kind === 'paragraph' ? /^[—–-]+/.exec(passage.text.trimStart())?.[0] : undefined;
  return dash ? [{ passage, dash }] : [];
});

/** —保障基本 beside paragraphs that begin with ——: a Chinese dash is two long. */
function singleDashes({ passages }: CheckContext): readonly Finding[] {
  const dashes = collect(passages, readDashes);
  const single = dashes.filter(({ dash }) => dash.length === 1);
  if (single.length === 0 || !dashes.some(({ dash }) => dash === '——')) return [];
  return single.map(({ passage }) => {
    const at = passage.text.length - passage.text.trimStart().length;
    return {
      rule: 'punctuation/dash',
      severity: 'warning',
      message: '其他各段用“——”开头，这里只有一个“—”，破折号占两格。',
      places: [placeAt(passage, at, at + 12)],
      expected: '——',
      found: passage.text[at] ?? '—',
      fixes: [replaceFix(passage, at, at + 1, '——')],
    };
  });
}
