import { readChineseNumber } from '../../plan/chineseNumerals';
import type { LevelFormat } from '../../schema/settings';

/** The kinds of labels that open headings and items, from the widest to the narrowest. */
export const LABEL_FORMS = [
  'volume',
  'part',
  'chapter',
  'section',
  'comma',
  'bracket',
  'dot',
  'decimalBracket',
  'circled',
] as const;
export type LabelForm = (typeof LABEL_FORMS)[number];

/** How each form prints. */
export const FORM_FORMATS: Readonly<Record<LabelForm, LevelFormat>> = {
  volume: { numerals: 'chinese', before: '第', after: '篇' },
  part: { numerals: 'chinese', before: '第', after: '部分' },
  chapter: { numerals: 'chinese', before: '第', after: '章' },
  section: { numerals: 'chinese', before: '第', after: '节' },
  comma: { numerals: 'chinese', before: '', after: '、' },
  bracket: { numerals: 'chinese', before: '（', after: '）' },
  dot: { numerals: 'decimal', before: '', after: '.' },
  decimalBracket: { numerals: 'decimal', before: '（', after: '）' },
  circled: { numerals: 'circled', before: '', after: '' },
};

/** A label at the start of a line. */
export interface Label {
  readonly form: LabelForm;
  readonly count: number;
  /** As found, without spaces around it. */
  readonly written: string;
  /** A blank parts it from the text, as automatic numbering does; its numerals may have lost their form. */
  readonly automatic: boolean;
}

export interface LabelledText {
  readonly label: Label;
  /** Where the text behind the label begins. */
  readonly end: number;
}

const NUMERAL = '[〇零一二三四五六七八九十百]{1,5}|[0-9０-９]{1,2}';
const CHINESE = '[〇零一二三四五六七八九十百]{1,5}';
const DECIMAL = '[0-9０-９]{1,2}';

const PATTERNS: readonly (readonly [LabelForm, RegExp])[] = [
  ['volume', new RegExp(`^第\\s*(${NUMERAL})\\s*[篇编]\\s*[：:、]?`)],
  ['part', new RegExp(`^第\\s*(${NUMERAL})\\s*部分\\s*[：:、]?`)],
  ['chapter', new RegExp(`^第\\s*(${NUMERAL})\\s*章\\s*[：:、]?`)],
  ['section', new RegExp(`^第\\s*(${NUMERAL})\\s*节(?!课)\\s*[：:、]?`)],
  ['comma', new RegExp(`^(${CHINESE})\\s*[、．.,，]`)],
  ['bracket', new RegExp(`^[（(〔]\\s*(${CHINESE})\\s*[）)〕]\\s*[、.．,，]?`)],
  ['bracket', new RegExp(`^(${CHINESE})\\s*[）)]\\s*[、.．,，]?`)],
  ['decimalBracket', new RegExp(`^[（(]\\s*(${DECIMAL})\\s*[）)]`)],
  ['decimalBracket', new RegExp(`^(${DECIMAL})\\s*[）)]`)],
  [
    'dot',
    new RegExp(
      `^(${DECIMAL})\\s*(?:[.．](?![0-9０-９])|[.．](?=(?:19|20)[0-9]{2}年)|、(?![0-9０-９]+[年月日、]))`,
    ),
  ],
  ['circled', /^([①-⑳])/],
  ['bracket', /^([㈠-㈩])\s*[、.．]?/],
  ['decimalBracket', /^([⑴-⒇])/],
  ['dot', /^([⒈-⒛])/],
];

/** The label that a text (without leading blanks) opens with, or null. */
export function parseLabel(text: string): LabelledText | null {
  for (const [form, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    const count = match?.[1] === undefined ? null : readCount(match[1]);
    if (!match || !count) continue;
    const written = match[0].trim();
    const blank = /^[\s\u3000]*/.exec(text.slice(match[0].length))?.[0] ?? '';
    return {
      label: { form, count, written, automatic: blank.length > 0 },
      end: match[0].length + blank.length,
    };
  }
  return null;
}

/** Whether the line opens an item of any kind: a label, a dash, a bullet. */
export function opensItem(text: string): boolean {
  const trimmed = text.trimStart();
  return parseLabel(trimmed) !== null || /^(——|—|－－|[·•●■◆▲➢★])/.test(trimmed);
}

/** ①, ⑴, ⒈ and ㈠, each followed by the signs for the next numbers. */
const FIRST_SIGNS = [0x2460, 0x2474, 0x2488, 0x3220];

function readCount(numeral: string): number | null {
  const sign = numeral.codePointAt(0) ?? 0;
  const first = FIRST_SIGNS.find((start) => sign >= start && sign < start + 20);
  if (first !== undefined) return sign - first + 1;
  const halfWidth = numeral.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return /^[0-9]+$/.test(halfWidth) ? Number(halfWidth) || null : readChineseNumber(halfWidth);
}
