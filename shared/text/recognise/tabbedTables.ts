import { readTabbedLines } from '../lines/readTableLines';
import { lineAt, type Part } from './part';
import { textOfRuns } from './runs';

/** With one tab a line fewer lines than these are no table, nor are longer cells. */
const FEWEST_ROWS = 3;
const LONGEST_CELL = 40;
/** The name of a group between rows has no tab. */
const LONGEST_GROUP = 20;

/** Makes tables of paragraphs whose columns are set by tabs. Paragraphs with notes, comments, labels or levels stay what they are. */
export function findTabbedTables(parts: readonly Part[]): readonly Part[] {
  const lines = parts.map((_, index) => tabbedText(parts, index));
  const found: Part[] = [];
  for (let index = 0; index < parts.length; ) {
    const read = lines[index]?.includes('\t') ? readTabbedLines(lines, index) : null;
    if (read && isTable(lines.slice(index, read.end))) {
      found.push({ type: 'table', table: read.table, unit: null, caption: '' });
      index = read.end;
      continue;
    }
    const start = index;
    do index += 1;
    while (
      index < parts.length &&
      lines[start]?.includes('\t') &&
      countTabs(lines[index]) === countTabs(lines[start])
    );
    for (const part of parts.slice(start, index)) found.push(part);
  }
  return found;
}

/** The text of a paragraph that could be a row, '' for others. */
function tabbedText(parts: readonly Part[], index: number): string {
  const line = lineAt(parts, index);
  if (!line || line.isPrinted || line.source.outlineLevel !== undefined || line.whole.includes('\n'))
    return '';
  const isBare = line.source.runs.every(({ note, threads }) => note === undefined && threads === undefined);
  const text = isBare ? textOfRuns(line.source.runs).replace(/^[ \u3000]+|\s+$/g, '') : '';
  return text.includes('\t') || text.length <= LONGEST_GROUP ? text : '';
}

function countTabs(line: string | undefined): number {
  return line?.includes('\t') ? line.split('\t').length - 1 : 0;
}

function isTable(lines: readonly string[]): boolean {
  const cells = lines.flatMap((line) => line.split('\t'));
  if (cells.some((cell) => cell.length > LONGEST_CELL)) return false;
  const tabs = (lines[0] ?? '').split('\t').length - 1;
  return tabs > 1 || lines.length >= FEWEST_ROWS;
}
