import { writeChineseNumber, writeCircledNumber } from '../../plan/chineseNumerals';

type Formatter = (count: number) => string;

const letters =
  (first: string): Formatter =>
  (count) =>
    String.fromCharCode(first.charCodeAt(0) + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);

const roman: Formatter = (count) => {
  const symbols: readonly [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = count;
  let text = '';
  for (const [value, symbol] of symbols) for (; rest >= value; rest -= value) text += symbol;
  return text;
};

const fromList =
  (list: string): Formatter =>
  (count) =>
    [...list][(count - 1) % [...list].length] ?? String(count);
const digits =
  (list: string): Formatter =>
  (count) =>
    [...String(count)].map((digit) => [...list][Number(digit)]).join('');

const FORMATS: Readonly<Record<string, Formatter>> = {
  decimal: String,
  decimalZero: (count) => String(count).padStart(2, '0'),
  decimalFullWidth: digits('０１２３４５６７８９'),
  decimalFullWidth2: digits('０１２３４５６７８９'),
  decimalHalfWidth: String,
  decimalEnclosedCircle: writeCircledNumber,
  decimalEnclosedCircleChinese: writeCircledNumber,
  decimalEnclosedFullstop: (count) => `${count}.`,
  decimalEnclosedParen: (count) => `(${count})`,
  numberInDash: (count) => `- ${count} -`,
  chineseCounting: writeChineseNumber,
  chineseCountingThousand: writeChineseNumber,
  taiwaneseCounting: writeChineseNumber,
  taiwaneseCountingThousand: writeChineseNumber,
  japaneseCounting: writeChineseNumber,
  koreanDigital2: digits('〇一二三四五六七八九'),
  ideographDigital: digits('〇一二三四五六七八九'),
  japaneseDigitalTenThousand: writeChineseNumber,
  taiwaneseDigital: digits('〇一二三四五六七八九'),
  chineseLegalSimplified: (count) =>
    writeChineseNumber(count).replace(/[一二三四五六七八九十百千]/g, (numeral) => LEGAL[numeral] ?? numeral),
  ideographTraditional: fromList('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: fromList('子丑寅卯辰巳午未申酉戌亥'),
  ideographEnclosedCircle: (count) =>
    count <= 10 ? String.fromCodePoint(0x3280 + count - 1) : String(count),
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  upperRoman: roman,
  lowerRoman: (count) => roman(count).toLowerCase(),
  bullet: () => '',
  none: () => '',
};

const LEGAL: Readonly<Record<string, string>> = {
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
};

/** A count in a Word number format (ECMA-376 part 1, 17.18.59); unknown formats count in digits, as Word does. */
export function formatCount(count: number, format: string): string {
  if (!(count >= 1 && count <= 9999)) return String(count);
  return (Object.hasOwn(FORMATS, format) ? (FORMATS[format] as Formatter) : String)(count);
}
