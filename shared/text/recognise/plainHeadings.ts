import type { Line } from './line';
import { lineAt, type Part } from './part';

const STANDING =
  /^(?:编制说明|编制背景|前言|序言|引言|导言|导语|概述|总论|结语|结束语|后记|附则|附录|名词解释|名词注释|术语解释|名词术语解释|主要名词解释)$/;
const LONGEST = 20;
const SENTENCE_MARK = /[，。；：！？,;:!?、…]/;

/** Whether these words by custom head a part of a plan without a number: 编制说明, 前言, 名词解释. Blanks inside do not count. */
export function isStandingHeading(text: string): boolean {
  return STANDING.test(text.replace(/\s+/g, ''));
}

/**
 * Finds headings without a number: those that a style or custom makes one, and short lines without any punctuation that stand
 * above running text.
 */
export function findPlainHeadings(parts: readonly Part[]): readonly Part[] {
  return parts.map((part, index): Part => {
    if (part.type !== 'line' || part.line.label || part.align) return part;
    const level = plainLevel(part.line, parts, index);
    return level === null ? part : { type: 'heading', line: part.line, level };
  });
}

function plainLevel(line: Line, parts: readonly Part[], index: number): number | null {
  if (line.source.outlineLevel) return line.source.outlineLevel;
  if (isStandingHeading(line.text)) return 1;
  if (line.text.length > LONGEST || line.text.length < 2 || SENTENCE_MARK.test(line.text)) return null;
  if (!/^[\p{Script=Han}“”《》（）\s\d—-]+$/u.test(line.text) || /^[（(\d—-]/.test(line.text)) return null;
  const next = lineAt(parts, index + 1);
  const headsText = next !== null && (next.label !== null || isProse(next.text));
  const before = parts[index - 1];
  const standsAlone =
    before === undefined || before.type !== 'line' || /[。；：！？）”]$/.test(before.line.whole);
  return headsText && standsAlone ? 0 : null;
}

/** Running text: at least one sentence of some length. */
export function isProse(text: string): boolean {
  return text.length >= 30 && /[。；：]/.test(text);
}
