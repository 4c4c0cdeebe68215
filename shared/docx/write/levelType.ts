import { DEEPEST_LEVEL } from '../../schema/extensions/heading';
import type { LevelFormat } from '../../schema/settings';
import type { FontName } from './fonts';
import { SIZE } from './measures';

/** How the headings of one level are set: font, size in half points, weight and whether they stand in the middle. */
export interface LevelType {
  readonly font: FontName;
  readonly size: number;
  readonly bold: boolean;
  readonly centred: boolean;
}

const CHAPTER: LevelType = { font: '黑体', size: SIZE.小二, bold: false, centred: true };
const SECTION: LevelType = { font: '楷体', size: SIZE.三号, bold: true, centred: true };
const COMMA: LevelType = { font: '黑体', size: SIZE.三号, bold: false, centred: false };
const BRACKET: LevelType = { font: '楷体', size: SIZE.三号, bold: false, centred: false };
const DOT: LevelType = { font: '仿宋', size: SIZE.三号, bold: true, centred: false };
const DEEPER: LevelType = { font: '仿宋', size: SIZE.三号, bold: false, centred: false };
const WITHOUT_SCHEME = [COMMA, BRACKET, DOT] as const;

function typeOf(format: LevelFormat): LevelType {
  if (format.after.endsWith('章') || format.after.endsWith('篇')) return CHAPTER;
  if (format.after.endsWith('节')) return SECTION;
  if (format.numerals === 'chinese') return format.before === '' ? COMMA : BRACKET;
  return format.numerals === 'decimal' && format.before === '' ? DOT : DEEPER;
}

/** The type of the levels 1 to 6, by what their numbers look like: 第X章, 第X节, 一、, （一）, 1., （1）. */
export function levelTypes(scheme: readonly LevelFormat[]): readonly LevelType[] {
  return Array.from({ length: DEEPEST_LEVEL }, (_, index) => {
    const format = scheme[index];
    return format ? typeOf(format) : (WITHOUT_SCHEME[index] ?? DEEPER);
  });
}
