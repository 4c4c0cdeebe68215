import { type SourceParagraph, type SourceRow, type SourceTable, textOf } from '../source';
import { readCellText } from './cellRuns';
import type { Line } from './line';
import { type CaptionPart, lineAt, type Part } from './part';
import { isStandingHeading } from './plainHeadings';
import { sliceRuns, textOfRuns, trimRuns } from './runs';

const CAPTION =
  /^((?:续\s*)?(表|图)\s*(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})(?:\s*[-—－.．]\s*\d{1,2})?(?:\s*[：:．.、]|(?=[\s\u3000\p{Script=Han}“《])))\s*(.*)$/u;
const UNIT = /^[（(]?\s*(?:计量|金额)?单\s*位\s*[：:]\s*([^。；]{1,16}?)\s*[）)]?$/;
const UNIT_BEHIND = /[\s\u3000]{2,}[（(]?(?:计量|金额)?单位[：:]\s*([^。；]{1,16}?)[）)]?$/;
const LONGEST = 60;

/** Finds captions (表1 …, 图2 …, and a short line right above a table) and unit lines, and gives them to the table below. */
export function findCaptions(parts: readonly Part[]): readonly Part[] {
  const found: Part[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] as Part;
    if (part.type === 'table') {
      found.push(...readTable(part.table, found));
      continue;
    }
    const line = part.type === 'line' ? part.line : null;
    const caption = line && readCaption(line);
    if (caption) found.push(caption);
    else if (line && isTitleOfTable(line, parts, index))
      found.push({ type: 'caption', of: 'none', written: null, runs: line.runs });
    else found.push(part);
  }
  return found;
}

function readCaption(line: Line): CaptionPart | null {
  const match = line.label ? null : CAPTION.exec(line.text);
  if (!match || line.text.length > LONGEST || /[。；，]$/.test(line.text)) return null;
  const from = line.text.length - (match[3]?.length ?? 0);
  return {
    type: 'caption',
    of: match[2] === '图' ? 'figure' : 'table',
    written: match[1] ?? null,
    runs: trimRuns(sliceRuns(line.runs, from)),
  };
}

/** A short line without any label right above a table, which is its name. */
function isTitleOfTable(line: Line, parts: readonly Part[], index: number): boolean {
  const next = UNIT.test(lineAt(parts, index + 1)?.text ?? '') ? index + 2 : index + 1;
  return (
    parts[next]?.type === 'table' &&
    line.label === null &&
    line.text.length <= LONGEST &&
    !/[。；：，:]/.test(line.text) &&
    !UNIT.test(line.text) &&
    !isStandingHeading(line.text)
  );
}

/**
 * A table with what belongs to it: the unit line above, taken back from `before`; first rows of one cell across it that are its
 * caption or unit line.
 */
function readTable(table: SourceTable, before: Part[]): readonly Part[] {
  const parts: Part[] = [];
  let unit: string | null = null;
  const above = before.at(-1);
  if (above?.type === 'line') {
    unit = UNIT.exec(above.line.text)?.[1] ?? null;
    if (unit !== null) before.pop();
  }
  let rows = table.rows;
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  while (rows.length > 1 && width > 1 && rows[0]) {
    const block = findOnlyParagraph(rows[0]);
    if (!block) break;
    const text = textOf(block).trim();
    const runs = trimRuns(block.runs);
    const line: Line = {
      source: block,
      label: null,
      isPrinted: false,
      runs,
      text,
      whole: text,
      indentation: 0,
    };
    const caption = readCaption(line);
    const rowUnit = UNIT.exec(text)?.[1];
    if (rowUnit) unit ??= rowUnit;
    else if (text === '' || text.length > LONGEST || before.at(-1)?.type === 'caption' || parts.length > 0)
      break;
    else parts.push(caption ?? { type: 'caption', of: 'none', written: null, runs });
    rows = rows.slice(1);
  }
  const caption = parts[0] ?? before.at(-1);
  if (caption?.type === 'caption') {
    const text = textOfRuns(caption.runs);
    const behind = UNIT_BEHIND.exec(text);
    if (behind) {
      unit ??= behind[1] ?? null;
      const shortened = { ...caption, runs: trimRuns(sliceRuns(caption.runs, 0, behind.index)) };
      if (parts[0]) parts[0] = shortened;
      else before.splice(-1, 1, shortened);
    }
  }
  const named = parts[0] ?? before.at(-1);
  const captionText =
    named?.type === 'caption'
      ? textOfRuns(named.runs)
      : named?.type === 'annex'
        ? named.title.map(textOfRuns).join('')
        : '';
  return [...parts, { type: 'table', table: { ...table, rows }, unit, caption: captionText }];
}

/** What a row says that has one cell, or one that is filled and names the unit or the table. */
function findOnlyParagraph({ cells }: SourceRow): SourceParagraph | null {
  const filled = cells.filter((cell) => readCellText(cell).trim() !== '');
  const blocks = (cells.length === 1 ? cells : filled).flatMap((cell) => cell.blocks);
  const [block] = blocks;
  if (blocks.length !== 1 || block?.type !== 'paragraph') return null;
  const text = textOf(block).trim();
  return cells.length === 1 || UNIT.test(text) || CAPTION.test(text) ? block : null;
}
