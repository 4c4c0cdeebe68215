import type { Line } from './line';
import { lineAt, type Part } from './part';

const STANDING =
  /^(?:编制说明|编制背景|前言|序言|引言|导言|导语|概述|总论|结语|结束语|后记|附则|附录|名词解释|名词注释|术语解释|名词术语解释|主要名词解释)$/;
const LONGEST = 20;
/** 【指导思想】 on a line of its own. */
const BRACKETED = /^【[^】。；，：]{2,20}】$/;
const SENTENCE_MARK = /[，。；：！？,;:!?、…]/;

/** Whether these words by custom head a part of a plan without a number: 编制说明, 前言, 名词解释. Blanks inside do not count. */
export function isStandingHeading(text: string): boolean {
  return STANDING.test(text.replace(/\s+/g, '').replace(/^附[：:]/, ''));
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
  if (!looksLikeHeading(line.text)) return null;
  return headsText(parts, index) && standsAlone(parts, index) ? 0 : null;
}

/** Running text or an item comes below, or one more such heading with running text below it. */
function headsText(parts: readonly Part[], index: number): boolean {
  const next = lineAt(parts, index + 1);
  if (!next) return false;
  if (next.label !== null || isProse(next.text)) return true;
  return looksLikeHeading(next.text) && isProse(lineAt(parts, index + 2)?.text ?? '');
}

function standsAlone(parts: readonly Part[], index: number): boolean {
  const before = parts[index - 1];
  if (before?.type !== 'line') return true;
  if (/[。；：！？）”]$/.test(before.line.whole)) return true;
  const above = parts[index - 2];
  return looksLikeHeading(before.line.text) && above?.type === 'line' && isProse(above.line.text);
}

function looksLikeHeading(text: string): boolean {
  if (BRACKETED.test(text)) return true;
  return (
    text.length >= 2 &&
    text.length <= LONGEST &&
    !SENTENCE_MARK.test(text) &&
    /^[\p{Script=Han}“”《》（）\s\d—-]+$/u.test(text) &&
    !/^[（(\d—-]/.test(text)
  );
}

/** Running text: at least one sentence of some length. */
export function isProse(text: string): boolean {
  return text.length >= 30 && /[。；：]/.test(text);
}
