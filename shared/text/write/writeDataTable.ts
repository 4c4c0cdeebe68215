import type { JSONContent } from '@tiptap/core';
import { generateNKeysBetween } from 'fractional-indexing';
import { writeChineseNumber } from '../../plan/chineseNumerals';
import type { InferredColumn } from '../../plan/inferColumn';
import type { DataRowKind } from '../../schema/extensions/dataRow';
import type { DataTableKind } from '../../schema/extensions/dataTable';
import { readCellRuns, readCellText } from '../recognise/cellRuns';
import type { TablePart } from '../recognise/part';
import type { GridCell, TableGrid } from '../recognise/tableGrid';
import { createNode, type WriteContext } from './context';
import { writeInline } from './writeInline';

const REMARK = /^(?:备\s*注|注|说\s*明|注释)\s*\d?\s*[：:]/;
const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|共\s*计)/;
const OF_WHICH = /^其中\s*[：:]?/;

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
          cell && !isCounted ? writeInline(readCellRuns(cell.cell), context, { responsibilities: true }) : [];
        const empty: JSONContent = { type: 'dataCell', attrs: { column: node.attrs?.id } };
        return content.length > 0 ? { ...empty, content: [...content] } : empty;
      }),
    ),
  );
  const attrs = { kind, unit: part.unit, totals: false };
  return createNode(context, 'dataTable', attrs, [...written.map(({ node }) => node), ...rowNodes]);
}

function takeRows(
  grid: TableGrid,
  columns: readonly InferredColumn[],
  nameAt: number,
  context: WriteContext,
): readonly Row[] {
  const header = grid.rows.slice(0, grid.headerRows).map(printRow);
  return grid.rows.slice(grid.headerRows).flatMap((cells): Row[] => {
    const printed = printRow(cells);
    if (printed === '') return [];
    if (header.includes(printed)) {
      context.losses.push({ text: printed, reason: '跨页重复的表头，由程序生成。' });
      return [];
    }
    return [readRow(cells, columns, nameAt)];
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
  const placed = columns.map((_, index) => cells.find((cell) => cell.column === index) ?? null);
  const spread = columns.map((_, index) => (index === nameAt ? (first ?? null) : null));
  if (filled.length === 1 && REMARK.test(text)) return { kind: 'remark', level: 0, cells: spread };
  if (TOTAL.test(text)) return { kind: 'total', level: 0, cells: moveFirst(placed, first, nameAt) };
  const named = placed[nameAt] ? readCellText((placed[nameAt] as GridCell).cell).trim() : '';
  if (TOTAL.test(named)) return { kind: 'total', level: 0, cells: placed };
  const roles = filled.map((cell) => columns[cell.column]?.role);
  const isGroup = filled.length === 1 && columns.length > 2 && roles.every((role) => role !== 'group');
  if (isGroup) return { kind: 'group', level: 0, cells: spread };
  if (isNumberedGroup(filled, columns)) return { kind: 'group', level: 0, cells: placed };
  return { kind: 'item', level: OF_WHICH.test(named) ? 1 : 0, cells: placed };
}

/** 一 | 学前教育 with nothing behind, in a table whose other cells have their say in values or money. */
function isNumberedGroup(filled: readonly GridCell[], columns: readonly InferredColumn[]): boolean {
  const roles = filled.map((cell) => columns[cell.column]?.role);
  const number = filled[0] ? readCellText(filled[0].cell).trim() : '';
  return (
    filled.length === 2 &&
    columns.length > 3 &&
    roles[0] === 'number' &&
    roles[1] === 'name' &&
    /^[（(]?[一二三四五六七八九十]+[）)]?$/.test(number)
  );
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
