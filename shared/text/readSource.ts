import { cleanMarks } from './lines/cleanMarks';
import { joinWrappedLines } from './lines/joinWrappedLines';
import { partLongLines } from './lines/partLongLines';
import { readCellLines } from './lines/readCellLines';
import { readChartLine } from './lines/readChartLine';
import { readFootnotes } from './lines/readFootnotes';
import { readTabbedLines, readTableLines } from './lines/readTableLines';
import type { SourceBlock, SourceDocument } from './source';

/**
 * Plain text, as it comes out of Word by converter, clipboard or “save as text”, in blocks: paragraphs (wrapped lines joined),
 * tables, charts, page breaks. Decides nothing about structure.
 */
export function readSource(text: string): SourceDocument {
  const { text: clean, losses } = cleanMarks(text);
  const blocks = clean
    .split('\f')
    .flatMap((page, index): SourceBlock[] => [
      ...(index > 0 ? [{ type: 'pageBreak' } as const] : []),
      ...readPage(partLongLines(page.split('\n'))),
    ]);
  return { blocks, losses };
}

function readPage(lines: readonly string[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let open: string[] = [];
  const close = () => {
    for (const text of joinWrappedLines(open)) blocks.push(...readFootnotes(text));
    open = [];
  };
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] ?? '';
    const chart = readChartLine(line, '');
    const found = chart
      ? null
      : (readTabbedLines(lines, index) ?? readTableLines(lines, index) ?? readCellLines(lines, index));
    if (!chart && !found) {
      open.push(line.startsWith('\t') ? line.replace(/^\t+/, '　　') : line);
      index += 1;
      continue;
    }
    close();
    if (chart) blocks.push(chart);
    if (found) blocks.push(found.table);
    index = Math.max(index + 1, found?.end ?? 0);
  }
  close();
  return blocks;
}
