import type { NumberingLevel } from './numberingLevel';

const CHINESE = /^(?:chinese|taiwanese|japanese|ideograph)/;
/** ?%1? is what LibreOffice leaves of 第%1章 in an RTF file, %3? of %3、 */
const PAIR = /^\?%\d\?$/;
const BEHIND = /^%\d\?$/;
const WORDS: Readonly<Record<number, readonly string[]>> = {
  1: ['章'],
  2: ['章', '节'],
  3: ['篇', '章', '节'],
};

/** The levels of a list with the Chinese signs that a file of another encoding turned into question marks. */
export function restoreLostSigns(levels: ReadonlyMap<number, NumberingLevel>): Map<number, NumberingLevel> {
  const pairs = [...levels].filter(([, level]) => CHINESE.test(level.format) && PAIR.test(level.text));
  const words = WORDS[pairs.length];
  const wordOf = new Map(pairs.map(([index], at) => [index, words?.[at]]));
  return new Map(
    [...levels].map(([index, level]) => {
      if (!CHINESE.test(level.format)) return [index, level];
      const word = wordOf.get(index);
      const inner = level.text.replaceAll('?', '');
      if (word) return [index, { ...level, text: `第${inner}${word}` }];
      return [index, BEHIND.test(level.text) ? { ...level, text: `${inner}、` } : level];
    }),
  );
}
