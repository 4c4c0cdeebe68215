import { readChineseNumber } from '../plan/chineseNumerals';
import type { Finding, Place } from './finding';
import { type Passage, placeAt } from './passage';

const ITEM = '[\\p{Script=Han}“”·A-Za-z—-]{2,14}';
const LIST = `${ITEM}(?:、${ITEM})+(?:(?:以及|和|及|与)${ITEM})?`;
/** 次中心5个（城关、白沙、柳河和石门） */
const IN_BRACKET = new RegExp(
  `(?<![\\d.])(\\d{1,2})(?:个|所|家|条|项|类|大|处|座|名)(?:[\\p{Script=Han}“”]{0,8})（(${LIST})）`,
  'gu',
);
/** 四廊即茶马古道、红色廊道、诗路廊道；in a row of such clauses, so that 即 opens a list */
const NAMELY = new RegExp(
  `(?<=[；：。，]|^)“?([一两二三四五六七八九十])([\\p{Script=Han}]{1,2})”?(?:即|指|是指|包括|分别为|分别是)(${LIST})(?=[；。，]|$)`,
  'gu',
);
/** 特色高中2所，分别为A、B; 划分为6个学区，即A、B、C */
const AS_FOLLOWS = new RegExp(
  `(?<![\\d.∶:])(\\d{1,2}|[两三四五六七八九十])(?:个|所|家|条|项|类|座|处|支|种)[\\p{Script=Han}“”]{0,8}，?(?:即|分别为|分别是)[：:]?(${LIST})(?=[；。，（]|$)`,
  'gu',
);
/** 优质稻、茶叶、食用菌、中药材四大主导产业 */
const BEFORE = new RegExp(
  `(?<=[，。；：（]|^|\\p{Script=Han})(${LIST})([两三四五六七八九十])大(?=\\p{Script=Han}{2})`,
  'gu',
);

/** “预防、预警、干预、转介”五位一体 */
const QUOTED_BEFORE = new RegExp(
  `“(${LIST})”的?([两二三四五六七八九十])(?:位一体|大|项|个|类|级|种|维)`,
  'gu',
);

/** Words that show that the list has ended before the count: 围绕…、教育治理体系提出八大任务. */
const NO_LIST =
  /(?:提出|实施|推进|构建|形成|打造|建设|确定|明确|部署|开展|完成|实现|落实|围绕|聚焦|坚持)$|^(?:围绕|聚焦|坚持|按照|针对)|[^、]{9}$/;

/** Counts beside the list of what they count: 5个（six names）, 四廊即 three names, four industries as 三大产业. A list with 等 is not whole. */
export function checkCountedLists(passage: Passage): readonly Finding[] {
  return [...countsBesideLists(passage), ...twoCounts(passage), ...ofEachKind(passage)];
}

const GREAT = /(?<![\p{Script=Han}]{0,1}第)([两二三四五六七八九十])大(\p{Script=Han}{2,4})/gu;

/** 建设五大专业群。…重点建设A、B、C、D四大专业群: one thing counted in two ways within a paragraph. */
function twoCounts(passage: Passage): readonly Finding[] {
  if (!passage.text.includes('大')) return [];
  const known = new Map<string, { readonly written: string; readonly index: number }>();
  return [...passage.text.matchAll(GREAT)].flatMap(({ index, 0: written, 2: noun = '' }) => {
    const before = known.get(noun);
    if (!before) known.set(noun, { written, index });
    if (!before || before.written === written) return [];
    return [
      {
        rule: 'sum/count' as const,
        severity: 'warning' as const,
        message: `同一段里既写“${before.written}”，又写“${written}”。`,
        places: [before, { index }].map((spot) =>
          placeAt(passage, spot.index - 8, spot.index + written.length),
        ),
        expected: before.written,
        found: written,
      },
    ];
  });
}

const OF_EACH_KIND =
  /([两二三四五六七八九十])大?类[\p{Script=Han}]{1,8}(\d{1,3})([个所家座处])，每类各?(\d{1,2})\3/gu;

/** 四类特色高中3所，每类1所: so many kinds, and so many of each. */
function ofEachKind(passage: Passage): readonly Finding[] {
  if (!passage.text.includes('每类')) return [];
  return [...passage.figures.matchAll(OF_EACH_KIND)].flatMap(
    ({ index, 0: written, 1: kinds = '', 2: all, 4: each }) => {
      const expected = countOf(kinds) * Number(each);
      if (expected === Number(all)) return [];
      return [
        {
          rule: 'sum/count' as const,
          severity: 'error' as const,
          message: `${kinds}类、每类${each}，应是${expected}，这里写的是${all}。`,
          places: [
            placeAt(passage, index, index + written.length - 3),
            placeAt(passage, index + written.indexOf('，') - 6, index + written.length),
          ],
          expected: String(expected),
          found: String(all),
        },
      ];
    },
  );
}

function countsBesideLists(passage: Passage): readonly Finding[] {
  const { figures } = passage;
  if (!figures.includes('、')) return [];
  const found = [
    ...[...figures.matchAll(IN_BRACKET)].map((match) => ({ match, count: Number(match[1]), list: match[2] })),
    ...[...figures.matchAll(NAMELY)].map((match) => ({
      match,
      count: countOf(match[1] ?? ''),
      list: match[3],
    })),
    ...[...figures.matchAll(AS_FOLLOWS)].map((match) => ({
      match,
      count: Number(match[1]) || countOf(match[1] ?? ''),
      list: match[2],
    })),
    ...[...figures.matchAll(QUOTED_BEFORE)].map((match) => ({
      match,
      count: countOf(match[2] ?? ''),
      list: match[1],
    })),
    ...[...figures.matchAll(BEFORE)].map((match) => ({
      match,
      count: countOf(match[2] ?? ''),
      list: match[1],
    })),
  ];
  return found.flatMap(({ match, count, list = '' }) => {
    if (/等/.test(list) || count < 2 || NO_LIST.test(list)) return [];
    const [least, most] = countItems(list);
    if (count >= least && count <= most) return [];
    return [
      {
        rule: 'sum/count' as const,
        severity: 'warning' as const,
        message: `写的是${count}个，列出的是${most}个：${list}。`,
        places: [
          wordsAround(passage, match),
          placeAt(
            passage,
            match.index + match[0].indexOf(list),
            match.index + match[0].indexOf(list) + list.length,
          ),
        ],
        expected: String(most),
        found: String(count),
      },
    ];
  });
}

/** The count with the words before it, and the list where that is short. */
function wordsAround(passage: Passage, { index, 0: written }: RegExpExecArray): Place {
  const clause = /[^，。；：、（]{0,8}$/.exec(passage.figures.slice(0, index))?.[0] ?? '';
  return placeAt(passage, index - clause.length, index + written.length);
}

function countOf(numeral: string): number {
  return numeral === '两' ? 2 : (readChineseNumber(numeral) ?? 0);
}

/** How many items a list may have: 和, 与 and 及 part two items that are as long as the others, or may stand inside one (文化和旅游). */
export function countItems(list: string): readonly [least: number, most: number] {
  const parts = list.split('、');
  const lengths = parts.slice(0, -1).map((part) => part.length);
  const [shortest, longest] = [Math.min(...lengths) - 1, Math.max(...lengths) + 1];
  let [least, most] = [parts.length, parts.length];
  for (const part of parts) {
    const halves = part.split(/(?<=.{2})(?:以及|和|及|与)(?=.{2})/);
    if (halves.length === 1) continue;
    most += halves.length - 1;
    const fits = halves.every(({ length }) => length >= shortest && length <= longest);
    if (fits && part.length > longest) least += halves.length - 1;
  }
  return [least, most];
}
