import { readChineseNumber } from '../plan/chineseNumerals';
import { countItems } from './countedLists';
import type { Finding } from './finding';
import { type Passage, placeAt } from './passage';
import { readValues, type TextValue } from './statements/readValues';

const BARE_LIST = /^[、和及]$/;
/** 分三档发放，分别为…: how many figures must follow. */
const COUNTED = /分([两二三四五六])(?:档|类|级|组|期|批|个档次|个等级)[^。；]{0,40}分别[^。；\d]{0,12}$/;
const LISTED = /([^，。；：\n]*、[^，。；：\n]*?)分别[^，。；、\d]{0,12}$/;
const BEHIND_LIST = /(?:排放量|数量|比例|人数|标准|比20\d\d年|较20\d\d年|[比较]上年)[^、]*$/;

/** 甲、乙、丙、丁分别下降12.3%、13.6%、22.5%: as many figures as things. */
export function checkRespectively(passage: Passage): readonly Finding[] {
  const { figures } = passage;
  if (!figures.includes('分别')) return [];
  const values = readValues(figures);
  const findings: Finding[] = [];
  for (let start = 0; start < values.length; start += 1) {
    let end = start;
    while (isNext(figures, values[end], values[end + 1])) end += 1;
    const [first, last] = [values[start], values[end]];
    const count = end - start + 1;
    start = end;
    if (!first || !last || count < 2) continue;
    const sentence = figures.lastIndexOf('。', first.from) + 1;
    const [least, most, from] = expected(figures.slice(sentence, first.from));
    if (least === 0 || (count >= least && count <= most)) continue;
    findings.push({
      rule: 'sum/respectively',
      severity: 'warning',
      message: `“分别”前面是${most}项，后面是${count}个数。`,
      places: [placeAt(passage, sentence + from, first.from), placeAt(passage, first.from, last.to)],
      expected: String(most),
      found: String(count),
    });
  }
  return findings;
}

function isNext(figures: string, one: TextValue | undefined, next: TextValue | undefined): boolean {
  return one !== undefined && next !== undefined && BARE_LIST.test(figures.slice(one.to, next.from));
}

/** How many figures the words before 分别 call for, and where they begin; 0 where they do not say. */
function expected(before: string): readonly [least: number, most: number, from: number] {
  const counted = COUNTED.exec(before);
  if (counted) {
    const count = counted[1] === '两' ? 2 : (readChineseNumber(counted[1] ?? '') ?? 0);
    return [count, count, counted.index];
  }
  const listed = LISTED.exec(before);
  const list = (listed?.[1] ?? '').replace(BEHIND_LIST, '');
  if (!listed || /[等\d（“]/.test(list) || list.split('、').some((part) => part.length > 10 || part === ''))
    return [0, 0, 0];
  return [...countItems(list), listed.index];
}
