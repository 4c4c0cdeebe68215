import { goesOn } from '../lines/joinWrappedLines';
import type { SourceParagraph } from '../source';
import { opensItem } from './labels';
import { sliceRuns, textOfRuns } from './runs';

/** Short lines up to so many are one title, broken by sense. */
const MOST_TITLE_LINES = 3;
/** Such a line is never a part of a title: 附件2 above it, 单位：万元 below it. */
const STANDS_ALONE = /^(?:附\s*[件录表]\s*\d{0,2}\s*[：:]?|[（(]?\s*单\s*位\s*[：:].{1,12})$/;

/**
 * The paragraphs of one whose lines are parted by line breaks, as pages and files that were copied from pages have them. A title or heading of
 * some short lines stays one paragraph, and so does one that this program wrote.
 */
export function splitBrokenLines(paragraph: SourceParagraph): readonly SourceParagraph[] {
  const text = textOfRuns(paragraph.runs);
  if (!text.includes('\n') || paragraph.isWhole) return [paragraph];
  const lines = text.split('\n');
  if (!isSeveral(lines, paragraph)) return [paragraph];
  const { numbering, bookmarks, ...hints } = paragraph;
  const pieces: { from: number; to: number }[] = [];
  let offset = 0;
  lines.forEach((line, index) => {
    const last = pieces.at(-1);
    const isRest = last && goesOn(text.slice(last.from, last.to), line) && lines[index - 1]?.trim() !== '';
    if (isRest) last.to = offset + line.length;
    else pieces.push({ from: offset, to: offset + line.length });
    offset += line.length + 1;
  });
  return pieces.map(({ from, to }, index) => {
    const runs = sliceRuns(paragraph.runs, from, to).map((run) =>
      run.text.includes('\n') ? { ...run, text: run.text.replaceAll('\n', '') } : run,
    );
    return index === 0 ? { ...paragraph, runs } : { ...hints, runs };
  });
}

function isSeveral(lines: readonly string[], { outlineLevel }: SourceParagraph): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length < 2) return false;
  if (filled.some((line) => /[。；]/.test(line))) return true;
  if (filled.some((line) => STANDS_ALONE.test(line.trim()))) return true;
  if (outlineLevel !== undefined) return false;
  return filled.length > MOST_TITLE_LINES || filled.slice(1).some((line) => opensItem(line));
}
