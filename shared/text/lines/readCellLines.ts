import { type SourceCell, sourceParagraph } from '../source';
import type { TableLines } from './readTableLines';

/** Words that head columns in tables of plans. */
const HEADER =
  /^(?:序\s*号|编\s*号|类\s*别|类\s*型|领\s*域|分\s*类|维\s*度|(?:主要|具体|核心)?指\s*标(?:名称)?|(?:项目|工程|任务)(?:名称|内容)?|名\s*称|内\s*容|单\s*位|计量单位|属\s*性|(?:指标)?性\s*质|备\s*注|说\s*明|年\s*份|数\s*量|目标值|基期值|现状值|规划值|完成(?:值|情况|时限)|年均(?:增长|增速).*|累计.*|(?:建设|主要|工作)?(?:内容|任务)(?:及规模)?|建设(?:地点|性质|规模|年限|内容|规模及内容|内容及规模|单位|周期)|起止年限|(?:项目)?地\s*[点址]|(?:总|估算|计划)?投资.*|投资估算.*|资金来源|(?:牵头|责任|负责|实施|配合)(?:单位|部门|科室|股室)|(?:19|20)\d\d年?(?:.{0,8})|.{1,8}[（(](?:万元|亿元|%|％|所|人|个)[）)])$/;
const NUMBERS = /^(?:序\s*号|编\s*号)$/;
const NUMBER = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[（(].{1,3}[）)])?[.、]?$/;
/** Columns whose cells are figures, or say that there are none. */
const FIGURES = /^(?:(?:19|20)\d\d年?(?:.{0,8})|(?:总|估算|计划)?投资.*|数\s*量)$/;
const FIGURE = /^(?:[≥≤＞＜<>约〔[]?\s*-?\d[\d.,，:%％‰~～\-—]*\s*[\p{Script=Han}〕\]%]{0,4}|[—\-/–]+|)$/u;
/** Heads something else, in whatever column. */
const OPENS_OTHER = /^(?:第.{1,3}[篇章节]|附\s*[件录表]|[表图]\s*\d|专\s*栏)/;
const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 20;
const FEWEST_ROWS = 2;
const LONGEST_HEADER = 16;
const LONGEST_GROUP = 20;

/**
 * Reads a table whose cells stand one a line without any mark, as text that was saved or copied without its tables has them; empty cells are empty
 * lines. The names of columns tell how wide it is, and a row belongs to it as long as figures stand where they must. Null where no such table begins.
 */
export function readCellLines(lines: readonly string[], start: number): TableLines | null {
  const header = [...readHeader(lines, start)];
  const checked = header.flatMap((name, column) => {
    const pattern = NUMBERS.test(name) ? NUMBER : FIGURES.test(name) ? FIGURE : null;
    return pattern ? [{ column, pattern }] : [];
  });
  if (header.length < FEWEST_COLUMNS || checked.length === 0) return null;
  const width = header.length;
  const isRow = (at: number) => {
    const row = lines.slice(at, at + width).map((line) => line.trim());
    const filled = row.filter((cell) => cell !== '');
    return (
      row.length === width &&
      (filled.length * 2 > width || isNameOfGroup(row, filled)) &&
      checked.every(({ column, pattern }) => pattern.test(row[column] ?? '')) &&
      !row.some((cell) => OPENS_OTHER.test(cell))
    );
  };
  const rows: string[][] = [header];
  let index = start + width;
  let complete = 0;
  for (;;) {
    if (isRow(index)) {
      rows.push(lines.slice(index, index + width).map((line) => line.trim()));
      index += width;
      complete += 1;
    } else if (isGroup(lines[index]) && isRow(index + 1)) {
      rows.push([(lines[index] ?? '').trim()]);
      index += 1;
    } else break;
  }
  if (complete < FEWEST_ROWS) return null;
  const table = {
    type: 'table' as const,
    rows: rows.map((row) => ({ cells: row.map((text) => createCell(text, row.length === 1 ? width : 1)) })),
  };
  return { table, end: index };
}

function readHeader(lines: readonly string[], start: number): readonly string[] {
  const header: string[] = [];
  for (let index = start; index < lines.length && header.length < MOST_COLUMNS; index += 1) {
    const line = (lines[index] ?? '').trim();
    if (line.length > LONGEST_HEADER || !HEADER.test(line)) break;
    header.push(line);
  }
  return header;
}

/** 一 | 学前教育 | and nothing else: the name of a group in a row of its own. */
function isNameOfGroup(row: readonly string[], filled: readonly string[]): boolean {
  return row[0] !== '' && filled.length <= 2 && filled.every(isGroup);
}

/** The name of a group of rows, over all columns. */
function isGroup(line: string | undefined): boolean {
  const text = line?.trim() ?? '';
  return text !== '' && text.length <= LONGEST_GROUP && !/[。；：]/.test(text);
}

function createCell(text: string, columnSpan: number): SourceCell {
  return { blocks: text === '' ? [] : [sourceParagraph(text)], columnSpan, rowSpan: 1 };
}
