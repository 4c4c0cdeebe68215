import { readChineseNumber } from '../../plan/chineseNumerals';
import type { Label, LabelForm } from './labels';
import { type LinePart, lineAt, type Part } from './part';
import { sliceRuns, textOfRuns, trimRuns } from './runs';

/** 一 发展基础: only a blank parts the number from the words. */
const CHINESE = /^([一二三四五六七八九十]{1,3})[\s\u3000]+(?=[\p{Script=Han}“《])/u;
/** Ⅱ 总体要求, II. 总体要求 */
const ROMAN = /^([Ⅰ-Ⅻ]|[IVX]{1,5})(?:\s*[、.．,，]\s*|[\s\u3000]+)(?=[\p{Script=Han}“《])/u;
const LONGEST_HEADING = 40;

interface Loose {
  readonly index: number;
  readonly count: number;
  readonly length: number;
  readonly written: string;
}

/**
 * Gives short lines that count in a way that could as well be words (一 发展基础, Ⅰ 现状) their labels, where they count on from 1 through the
 * text. Roman numbers stand for 一、, or above it where the text has 一、 too.
 */
export function findLooseLabels(parts: readonly Part[]): readonly Part[] {
  const chinese = relabel(parts, CHINESE, readChineseNumber, 'comma');
  const hasCommas = chinese.some((part) => part.type === 'line' && part.line.label?.form === 'comma');
  return relabel(chinese, ROMAN, readRoman, hasCommas ? 'part' : 'comma');
}

function relabel(
  parts: readonly Part[],
  pattern: RegExp,
  read: (numeral: string) => number | null,
  form: LabelForm,
): readonly Part[] {
  const chain: Loose[] = [];
  parts.forEach((_, index) => {
    const line = lineAt(parts, index);
    const match = !line || line.label || line.text.length > LONGEST_HEADING ? null : pattern.exec(line.text);
    if (!line || !match || /[。；，：]/.test(line.text)) return;
    const count = read(match[1] ?? '');
    if (count === chain.length + 1)
      chain.push({ index, count, length: match[0].length, written: match[0].trim() });
  });
  if (chain.length < 2) return parts;
  const byIndex = new Map(chain.map((loose) => [loose.index, loose]));
  return parts.map((part, index) => {
    const loose = byIndex.get(index);
    return loose && part.type === 'line' ? label(part, loose, form) : part;
  });
}

function label(part: LinePart, { count, length, written }: Loose, form: LabelForm): LinePart {
  const runs = trimRuns(sliceRuns(part.line.runs, length));
  const found: Label = { form, count, written, automatic: false };
  return { ...part, line: { ...part.line, label: found, runs, text: textOfRuns(runs) } };
}

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** Ⅰ to Ⅻ as one sign or in letters; null for letters that are no such number. */
function readRoman(numeral: string): number | null {
  const sign = numeral.codePointAt(0) ?? 0;
  if (sign >= 0x2160 && sign <= 0x216b) return sign - 0x2160 + 1;
  const values = [...numeral].map((letter) => VALUES[letter] ?? 0);
  const total = values.reduce(
    (sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  );
  return total > 0 ? total : null;
}
