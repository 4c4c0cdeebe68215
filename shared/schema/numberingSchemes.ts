import type { LevelFormat } from './levelFormat';

const chapter: LevelFormat = { numerals: 'chinese', before: '第', after: '章' };
const section: LevelFormat = { numerals: 'chinese', before: '第', after: '节' };
const comma: LevelFormat = { numerals: 'chinese', before: '', after: '、' };
const bracket: LevelFormat = { numerals: 'chinese', before: '（', after: '）' };
const dot: LevelFormat = { numerals: 'decimal', before: '', after: '.' };
const decimalBracket: LevelFormat = { numerals: 'decimal', before: '（', after: '）' };
const circled: LevelFormat = { numerals: 'circled', before: '', after: '' };

/** The usual ways to number a plan, one format a level. */
export const NUMBERING_SCHEMES = {
  /** 第一章 / 第一节 / 一、/（一）/ 1. /（1） */
  chapterSection: [chapter, section, comma, bracket, dot, decimalBracket],
  /** 第一章 / 一、/（一）/ 1. /（1）/ ① */
  chapter: [chapter, comma, bracket, dot, decimalBracket, circled],
  /** 一、/（一）/ 1. /（1）/ ① */
  comma: [comma, bracket, dot, decimalBracket, circled],
  /** 第一节 / 一、/（一）/ 1. /（1）/ ① */
  section: [section, comma, bracket, dot, decimalBracket, circled],
  /** 第一节 / 1. /（1）/ ① */
  sectionDecimal: [section, dot, decimalBracket, circled],
} as const satisfies Record<string, readonly LevelFormat[]>;

export type NumberingSchemeName = keyof typeof NUMBERING_SCHEMES;

/** The name of the usual scheme with these levels, or `custom`. */
export function nameOfScheme(levels: readonly LevelFormat[]): NumberingSchemeName | 'custom' {
  const wanted = JSON.stringify(levels.map(fieldsOf));
  const found = Object.entries(NUMBERING_SCHEMES).find(
    ([, candidate]) => JSON.stringify(candidate.map(fieldsOf)) === wanted,
  );
  return found ? (found[0] as NumberingSchemeName) : 'custom';
}

function fieldsOf({ numerals, before, after, continues }: LevelFormat): readonly unknown[] {
  return [numerals, before, after, continues];
}
