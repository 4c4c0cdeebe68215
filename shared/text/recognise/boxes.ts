import type { SourceTable } from '../source';
import { createParts } from './createParts';
import type { Line } from './line';
import { type BoxPart, lineAt, type Part } from './part';
import { isProse } from './plainHeadings';
import { sliceRuns, trimRuns } from './runs';

const LABEL =
  /^([【[〖]?(?:[\p{Script=Han}]{0,6}专\s*栏|专题|专项工程|专项行动|专项计划|重大工程|重点工程|重大项目|重点项目|重大行动|重点行动|案例)\s*[（(]?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?:\s*[-—－–.．]\s*[0-9０-９]{1,2})?[）)]?(?!\s*[个项大类批])(?:\s*(?:[：:．.、】\]〗|｜]|—{1,2})|(?=[\s\u3000\p{Script=Han}“《]|$)))\s*(.*)$/u;
const ANY_LABEL =
  /^([\p{Script=Han}]{2,6}\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?:\s*[：:．.、]|(?=[\s\u3000]|$)))\s*(.*)$/u;
/** In a frame the word alone says so: 专栏 教育提升工程. */
const UNCOUNTED = /^(专\s*栏\s*[：:]?(?=[\s\u3000“《]|(?<=[：:])))\s*(.*)$/u;
const COUNT_OF_LABEL =
  /[（(]?[0-9０-９一二三四五六七八九十]*(?:[-—－–.．][0-9０-９]+)?[）)]?(?:[：:．.、】\]〗|｜]|—{1,2})?$/;
const LONGEST_TITLE = 50;

/**
 * Finds boxes: 专栏1 with its title above a table of one cell, inside such a table, or above items that count for themselves. What
 * belongs to the box ends with its table or items, or at the next heading.
 */
export function findBoxes(parts: readonly Part[]): readonly Part[] {
  const found: Part[] = [];
  for (let index = 0; index < parts.length; ) {
    const part = parts[index] as Part;
    if (part.type === 'table') {
      found.push(...(readFramedBox(part.table) ?? [part]));
      index += 1;
      continue;
    }
    const title = part.type === 'line' ? readTitle(part.line, LABEL) : null;
    if (!title) {
      found.push(part);
      index += 1;
      continue;
    }
    const end = endOfBox(parts, index + 1);
    const content = parts
      .slice(index + 1, end)
      .flatMap((inner) => (inner.type === 'table' ? unframe(inner) : [inner]));
    found.push({ ...title, ...splitTitle(title, content) });
    index = end;
  }
  return found;
}

function readTitle(line: Line, pattern: RegExp): BoxPart | null {
  const match = line.label ? null : pattern.exec(line.text);
  if (!match || line.text.length > LONGEST_TITLE || /[。；，]/.test(line.text)) return null;
  const written = match[1] ?? '';
  const from = line.text.length - (match[2]?.length ?? 0);
  const name = written
    .replace(/\s+/g, '')
    .replace(/^[【[〖]/, '')
    .replace(COUNT_OF_LABEL, '');
  return { type: 'box', name, written, title: trimRuns(sliceRuns(line.runs, from)), content: [] };
}

/** A table of one column whose first line is a box's label, or any table whose first row is one cell with it. */
function readFramedBox(source: SourceTable): readonly Part[] | null {
  const table = stackCells(source);
  const first = createParts(table.rows[0]?.cells[0]?.blocks ?? []).parts;
  const line = lineAt(first, 0);
  if (!line || table.rows[0]?.cells.length !== 1) return null;
  const framed = isOneColumn(table);
  const title =
    readTitle(line, framed ? ANY_LABEL : LABEL) ??
    readTitle(line, LABEL) ??
    (framed ? readTitle(line, UNCOUNTED) : null);
  if (!title) return null;
  const below = { ...table, rows: table.rows.slice(1) };
  const rest: readonly Part[] = framed
    ? createParts(below.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks))).parts
    : [{ type: 'table', table: below, unit: null, caption: '' }];
  const content = [...first.slice(1), ...rest];
  return [{ ...title, ...splitTitle(title, content) }];
}

/** A box may have its label in a cell of its own on the left; it then stands above the rest. */
function stackCells(table: SourceTable): SourceTable {
  const [label, content] = table.rows[0]?.cells ?? [];
  const line = lineAt(createParts(label?.blocks ?? []).parts, 0);
  const isBeside =
    table.rows.length === 1 && table.rows[0]?.cells.length === 2 && line && readTitle(line, LABEL);
  if (!isBeside || !label || !content) return table;
  return { ...table, rows: [{ cells: [label] }, { cells: [content] }] };
}

/** A box whose label stands alone has its title on the next line. */
function splitTitle(box: BoxPart, content: readonly Part[]): Pick<BoxPart, 'title' | 'content'> {
  const next = lineAt(content, 0);
  if (
    box.title.length > 0 ||
    !next ||
    next.label ||
    isProse(next.text) ||
    /[。；：]|^[·•●■◆▲➢★]/.test(next.text)
  )
    return { title: box.title, content };
  return { title: next.runs, content: content.slice(1) };
}

function isOneColumn(table: SourceTable): boolean {
  return table.rows.every((row) => row.cells.length === 1);
}

function unframe(part: Extract<Part, { type: 'table' }>): readonly Part[] {
  if (!isOneColumn(part.table)) return [part];
  return createParts(part.table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks))).parts;
}

/** The end of a box that is not framed: behind its table, its items, or the text up to the next heading. */
function endOfBox(parts: readonly Part[], start: number): number {
  if (parts[start]?.type === 'table') return start + 1;
  const first = lineAt(parts, start);
  if (first && !first.label && !isProse(first.text) && parts[start + 1]?.type === 'table') return start + 2;
  const form = first?.label?.form;
  let due = 1;
  let index = start;
  for (; index < parts.length; index += 1) {
    const line = lineAt(parts, index);
    if (!line || readTitle(line, LABEL)) break;
    if (!line.label) {
      const afterItems = form !== undefined && due > 1;
      if (afterItems && !opensItem(line)) break;
    } else if (line.label.form === form && line.label.count === due && isLike(line, first)) due += 1;
    else if (form === undefined || due === 1) break;
    else if (!isDeeper(line, form)) break;
  }
  return index;
}

function opensItem(line: Line): boolean {
  return /^(?:——|[·•●■◆])/.test(line.text);
}

/** Among items that are sentences, a short line without one is a heading of the text behind the box. */
function isLike(line: Line, first: Line | null): boolean {
  return !/[。；]/.test(first?.text ?? '') || /[。；]/.test(line.text);
}

function isDeeper(line: Line, form: string): boolean {
  return (
    line.label !== null &&
    form === 'dot' &&
    (line.label.form === 'decimalBracket' || line.label.form === 'circled') &&
    isProse(line.text)
  );
}
