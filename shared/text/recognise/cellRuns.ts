import { glue } from '../lines/joinWrappedLines';
import type { SourceBlock, SourceCell, SourceRun } from '../source';
import { opensItem } from './labels';
import { textOfRuns, trimRuns } from './runs';

const ENDS_SENTENCE = /[。；！？：;!?:]$/;
const NARROW = 8;
const NAMES_OFFICE = /(?:局|委|办|部|厅|室|股|科|处|院|中心|政府|单位|公司|学校|镇|乡|街道)$/;

/** The content of a cell: its lines with `\n` between paragraphs, lines that only the width of the column broke joined. */
export function readCellRuns(cell: SourceCell): readonly SourceRun[] {
  const lines = cell.blocks.flatMap(linesOf).filter((runs) => textOfRuns(runs) !== '');
  const texts = lines.map(textOfRuns);
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  const isList = lines.length > 1 && texts.every((text) => text.length > 2 && NAMES_OFFICE.test(text));
  return lines.flatMap((runs, index): readonly SourceRun[] => {
    if (index === 0) return runs;
    const before = texts[index - 1] ?? '';
    const isBroken = !isList && !opensItem(texts[index] ?? '') && !ENDS_SENTENCE.test(before);
    const joins = isBroken && (longest <= NARROW || isFull(before, longest) || /[-—～~]$/.test(before));
    const between = joins
      ? glue(before, texts[index] ?? '').slice(before.length, -(texts[index] ?? '').length)
      : '\n';
    return between ? [{ text: between }, ...runs] : runs;
  });
}

/** The text of a cell; header cells are always one line. */
export function readCellText(cell: SourceCell): string {
  return textOfRuns(readCellRuns(cell));
}

export function readHeaderText(cell: SourceCell): string {
  return cell.blocks.flatMap(linesOf).map(textOfRuns).join('');
}

/** Whether a line reaches about as far as the longest one of its cell. */
function isFull(line: string, longest: number): boolean {
  return line.length >= longest - 2 && longest > NARROW && /[，、]/.test(line);
}

function linesOf(block: SourceBlock): readonly (readonly SourceRun[])[] {
  if (block.type === 'paragraph') {
    const label = block.numbering ? [{ text: block.numbering.label.trim() }] : [];
    return [[...label, ...trimRuns(block.runs)]];
  }
  if (block.type === 'table')
    return block.rows.map((row) => [{ text: row.cells.map(readCellText).join(' ').trim() }]);
  return block.type === 'chart' ? [[{ text: block.title }]] : [];
}
