import type { JSONContent } from '@tiptap/core';
import { generateNKeysBetween } from 'fractional-indexing';
import { writeChineseNumber } from '../../plan/chineseNumerals';
import type { ColumnRole } from '../../plan/columnRole';
import type { InferredColumn } from '../../plan/inferColumn';
import type { DataRowKind } from '../../schema/extensions/dataRow';
import type { DataTableKind } from '../../schema/extensions/dataTable';
import { readCellRuns, readCellText } from '../recognise/cellRuns';
import type { TablePart } from '../recognise/part';
import type { GridCell, TableGrid } from '../recognise/tableGrid';
import type { SourceRun } from '../source';
import { createNode, type WriteContext } from './context';
import { writeInline } from './writeInline';

const REMARK = /^(?:备\s*注|注|说\s*明|注释)\s*\d?\s*[：:]/;
const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|共\s*计)/;
const OF_WHICH = /^(?:其中\s*[：:]?|[－—–-]{1,2}(?=\p{Script=Han}))/u;

interface Row {
  readonly kind: DataRowKind;
  readonly level: number;
  /** The cell of each column, null where the row has none. */
  readonly cells: readonly (GridCell | null)[];
}

/** A structured table: columns with roles and order keys, rows whose cells name their column; row numbers that the program can count are left to it. */
export function writeDataTable(
  part: TablePart,
  kind: DataTableKind,
  columns: readonly InferredColumn[],
  grid: TableGrid,
  context: WriteContext,
): JSONContent {
  const keys = generateNKeysBetween(null, null, columns.length);
  const nameAt = Math.max(
    0,
    columns.findIndex((column) => column.role === 'name'),
  );
  const rows = takeRows(grid, columns, nameAt, context);
  const written = columns.map((column, index) => {
    const numerals = column.role === 'number' ? findNumerals(rows, index) : null;
    const attrs = {
      role: column.role,
      year: column.year,
      valueKind: column.valueKind,
      unit: column.unit,
      order: keys[index],
      numerals,
    };
    const header = column.name ? [{ type: 'text', text: column.name }] : [];
    return { numerals, node: createNode(context, 'dataColumn', attrs, header) };
  });
  const rowNodes = rows.map((row) =>
    createNode(
      context,
      'dataRow',
      { kind: row.kind, level: row.level },
      written.map(({ node, numerals }, index) => {
        const cell = row.cells[index];
        const isCounted = numerals !== null && row.kind === 'item';
        const content =
          cell && !isCounted
            ? writeInline(plainWhenPrintedBold(readCellRuns(cell.cell), row), context, {
                responsibilities: true,
              })
            : [];
        const empty: JSONContent = { type: 'dataCell', attrs: { column: node.attrs?.id } };
        return content.length > 0 ? { ...empty, content: [...content] } : empty;
      }),
    ),
  );
  const attrs = { kind, unit: part.unit, totals: false };
  return createNode(context, 'dataTable', attrs, [...written.map(({ node }) => node), ...rowNodes]);
}

/** The program prints groups and totals bold: there it says nothing. */
function plainWhenPrintedBold(runs: readonly SourceRun[], { kind }: Row): readonly SourceRun[] {
  if (kind !== 'group' && kind !== 'total') return runs;
  const isAllBold = runs.every((run) => run.bold || run.text.trim() === '');
  return isAllBold ? runs.map(({ bold: _, ...run }) => run) : runs;
}

function takeRows(
  grid: TableGrid,
  columns: readonly InferredColumn[],
  nameAt: number,
  context: WriteContext,
): readonly Row[] {
  const header = grid.rows.slice(0, grid.headerRows).map(printRow);
  const body = grid.rows.slice(grid.headerRows);
  const isGrouped = body.some((cells) => !opensGroup(cells, columns, nameAt));
  return body.flatMap((cells): Row[] => {
    const printed = printRow(cells);
    if (printed === '') return [];
    if (header.includes(printed)) {
      context.losses.push({ text: printed, reason: '跨页重复的表头，由程序生成。' });
      return [];
    }
    const row = readRow(cells, columns, nameAt);
    const isGroup = isGrouped && row.kind === 'item' && opensGroup(cells, columns, nameAt);
    return [isGroup ? nameGroup(row, columns, nameAt) : row];
  });
}

function printRow(cells: readonly GridCell[]): string {
  return cells
    .map((cell) => readCellText(cell.cell).replace(/\s+/g, ''))
    .join(' ')
    .trim();
}

function readRow(cells: readonly GridCell[], columns: readonly InferredColumn[], nameAt: number): Row {
  const filled = cells.filter((cell) => readCellText(cell.cell).trim() !== '');
  const first = filled[0];
  const text = first ? readCellText(first.cell).trim() : '';
  const nameCell = cells.find((cell) => covers(cell, nameAt)) ?? null;
  const placed = columns.map((_, index) => {
    if (index === nameAt) return nameCell;
    return cells.find((cell) => cell.column === index && cell !== nameCell) ?? null;
  });
  const spread = columns.map((_, index) => (index === nameAt ? (first ?? null) : null));
  if (filled.length === 1 && REMARK.test(text)) return { kind: 'remark', level: 0, cells: spread };
  if (TOTAL.test(text)) return { kind: 'total', level: 0, cells: moveFirst(placed, first, nameAt) };
  const named = placed[nameAt] ? readCellText((placed[nameAt] as GridCell).cell).trim() : '';
  if (TOTAL.test(named)) return { kind: 'total', level: 0, cells: placed };
  const ofGroup = filled.find(({ cell, column }) => column < nameAt && TOTAL.test(readCellText(cell).trim()));
  if (ofGroup) return { kind: 'total', level: 0, cells: moveFirst(placed, ofGroup, nameAt) };
  const roles = filled.map((cell) => columns[cell.column]?.role);
  const isGroup = filled.length === 1 && columns.length > 2 && roles.every((role) => role !== 'group');
  if (isGroup) return { kind: 'group', level: 0, cells: spread };
  return { kind: 'item', level: OF_WHICH.test(named) ? 1 : 0, cells: placed };
}

function covers(cell: GridCell, column: number): boolean {
  return column >= cell.column && column < cell.column + cell.columnSpan;
}

/** Roles that describe one thing; a row that heads others leaves their cells empty. */
const DESCRIBING: readonly ColumnRole[] = [
  'content',
  'nature',
  'place',
  'period',
  'body',
  'department',
  'attribute',
  'unit',
  'quantity',
];

/** 一 | 学前教育, （一）农田建设类 | 20000: counted in Chinese among rows that are not, and nothing said but sums. */
function opensGroup(cells: readonly GridCell[], columns: readonly InferredColumn[], nameAt: number): boolean {
  const textAt = (column: number) => {
    const cell = cells.find((candidate) => candidate.column === column);
    return cell ? readCellText(cell.cell).trim() : '';
  };
  const number = columns.findIndex((column) => column.role === 'number');
  const isCounted =
    /^[（(]?[一二三四五六七八九十]{1,3}[）)]?、?$/.test(number < 0 ? '' : textAt(number)) ||
    /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/.test(textAt(nameAt));
  const isDescribed = columns.some(({ role }, index) => DESCRIBING.includes(role) && textAt(index) !== '');
  const words = columns.filter(
    ({ role }, index) => role !== 'number' && /[^\d\s.,，/—-]/.test(textAt(index)),
  );
  const saysOneThing = textAt(nameAt) === '' ? words.length === 1 : !isDescribed;
  return isCounted && saysOneThing && columns.length > 3;
}

/** A group is called by its name column, wherever a hand-made table has its words. */
function nameGroup(row: Row, columns: readonly InferredColumn[], nameAt: number): Row {
  const textAt = (index: number) => {
    const cell = row.cells[index];
    return cell ? readCellText(cell.cell).trim() : '';
  };
  const wordsAt = columns.findIndex(({ role }, index) => role !== 'number' && /\p{L}/u.test(textAt(index)));
  const named = { ...row, kind: 'group', level: 0 } as const;
  if (textAt(nameAt) !== '' || wordsAt < 0) return named;
  const [name, words] = [row.cells[nameAt] ?? null, row.cells[wordsAt] ?? null];
  return {
    ...named,
    cells: row.cells.map((cell, index) => (index === nameAt ? words : index === wordsAt ? name : cell)),
  };
}

/** The label of a total that stands in the number column moves to the name. */
function moveFirst(
  placed: readonly (GridCell | null)[],
  first: GridCell | undefined,
  nameAt: number,
): readonly (GridCell | null)[] {
  if (!first || first.column >= nameAt || placed[nameAt]) return placed;
  return placed.map((cell, index) => (index === nameAt ? first : cell === first ? null : cell));
}

/** How the program can count the items itself: their labels are exactly 1, 2, 3 … or 一, 二, 三 … */
function findNumerals(rows: readonly Row[], column: number): 'decimal' | 'chinese' | null {
  const labels = rows
    .filter((row) => row.kind === 'item')
    .map((row) => (row.cells[column] ? readCellText((row.cells[column] as GridCell).cell).trim() : ''));
  if (labels.length === 0) return null;
  if (labels.every((label, index) => label === String(index + 1))) return 'decimal';
  return labels.every((label, index) => label === writeChineseNumber(index + 1)) ? 'chinese' : null;
}
