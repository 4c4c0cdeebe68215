import type { ColumnRole } from '../../plan/columnRole';
import { inferColumn } from '../../plan/inferColumn';

/** The names of columns that may begin a table, and the line behind them. */
export interface CellHeader {
  /** The lines of each name: 目标值 | （2025年）. */
  readonly names: readonly (readonly string[])[];
  readonly roles: readonly ColumnRole[];
  readonly end: number;
}

/** Words that head columns in tables of plans, beside those that tell a role. */
const HEADER =
  /^(?:类\s*型|领\s*域|分\s*类|维\s*度|内\s*容|单\s*位|年\s*份|数\s*量|项\s*目|学\s*校|办学规模.*|.{0,6}(?:面积|规模|人数|学位数?|班数)|.{0,6}(?:资金|中央|省级|市级|县级|自筹).{0,6}|.{1,8}[（(](?:万元|亿元|%|％|所|人|个|班|亩|公顷)[）)])$/;
/** What goes on with the name in the line above: 目标值 below 2025年, 投资 below “十四五”. */
const CONTINUES =
  /^(?:(?:规划)?(?:目标|实际|现状|基期|完成|预期|规划|达到)(?:值|数)?$|基数$|投资|增长|总?额?$)/;
const GOES_ON = /(?:年|年均|“?十[二三四五六]五”?(?:期间|时期|计划|规划)?|(?:总|计划|其中)[：:]?)$/;
/** A name that is never whole. */
const OPEN = /(?:[/／、]|[[（(〔][^\]）)〕]*|^资金来源|^其中[：:]?)$/;
/** Heads something else, in whatever column. */
export const OPENS_OTHER = /^(?:第.{1,3}[篇章节]|附\s*[件录表]|[表图]\s*\d|专\s*栏)/;
/** What opens or fills a row, not a year. */
const NUMBER = /^(?!(?:19|20)\d\d$)(?:\d[\d.,]*|[（(][一二三四五六七八九十\d]{1,3}[）)])$/;
const LONGEST = 16;
const LONGEST_FIRST = 8;
const MOST_LINES = 24;
const FEWEST_COLUMNS = 3;
/** So many places at most where a name may go on are tried both ways. */
const MOST_CHOICES = 4;

/** The headers that may begin at a line, where each name stands in a line or two. */
export function findCellHeaders(lines: readonly string[], start: number): readonly CellHeader[] {
  const first = (lines[start] ?? '').trim();
  if (first.length > LONGEST_FIRST || !isColumnName(first)) return [];
  const words: string[] = [];
  for (let index = start; index < lines.length && words.length < MOST_LINES; index += 1) {
    const line = (lines[index] ?? '').trim();
    if (line === '' || line.length > LONGEST || /[。；，]/.test(line) || OPENS_OTHER.test(line)) break;
    if (NUMBER.test(line) || words.indexOf(line) !== words.lastIndexOf(line)) break;
    words.push(line);
  }
  const found: CellHeader[] = [];
  for (let length = FEWEST_COLUMNS; length <= words.length; length += 1)
    for (const names of joinings(words.slice(0, length))) {
      const roles = names.map((name) => inferColumn(name.join(''), []).role);
      const unknown = names.filter((name) => !isColumnName(name.join(''))).length;
      const last = names.at(-1)?.join('') ?? '';
      if (names.length >= FEWEST_COLUMNS && unknown * 4 <= names.length && isColumnName(last))
        found.push({ names, roles, end: start + length });
    }
  return found;
}

/** Whether a text heads a column. */
export function isColumnName(text: string): boolean {
  return HEADER.test(text) || inferColumn(text, []).role !== 'other';
}

/** The ways to put lines together to names. */
function joinings(words: readonly string[]): readonly (readonly string[])[][] {
  const places = words.flatMap((word, index) => {
    const before = words[index - 1] ?? '';
    const isRest =
      /^[（(〔[]/.test(word) || OPEN.test(before) || (CONTINUES.test(word) && GOES_ON.test(before));
    return index > 0 && isRest ? [index] : [];
  });
  const choices = places.slice(0, MOST_CHOICES);
  return Array.from({ length: 2 ** choices.length }, (_, chosen) => {
    const joined = new Set(choices.filter((_place, at) => (chosen >> at) % 2 === 1));
    const names: string[][] = [];
    words.forEach((word, index) => {
      const last = names.at(-1);
      if (joined.has(index) && last) last.push(word);
      else names.push([word]);
    });
    return names;
  });
}
