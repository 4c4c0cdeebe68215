import { parseQuantity } from '../plan/parseQuantity';
import { splitUnit } from '../plan/splitUnit';
import type { CheckContext } from './checkContext';
import { type CheckRow, type CheckTable, readCheckTables } from './checkTable';
import type { Finding } from './finding';
import { type Passage, placeAt } from './passage';
import { remembering } from './perPassage';

const TOTAL_COLUMN = /^(?:合计|小计|总计|共计|总数|总投资|合计投资|投资合计)(?:（[^）]*）)?$/;
const NO_PART = /率|占比|比例|比重|增|%|％|序号|编号|年限|时间|备注|属性|单位|学位|人数/;
const OF_WHICH = /^其中[：:]?/;
const WIDEST_GAP = 0.5;

/** Sums across a row (合计 beside its columns), group rows beside their items, and 其中 columns that exceed their whole. */
export function checkCrossSums(context: CheckContext): readonly Finding[] {
  return readCheckTables(context).flatMap(readTable);
}

const readTable = remembering((table: CheckTable): readonly Finding[] => [
  ...rowTotals(table),
  ...groupTotals(table),
  ...partColumns(table),
]);

function numberAt({ cells }: CheckRow, column: number): number | null {
  return parseQuantity(cells[column] ?? '', null).number;
}

/** Each row's total beside its columns, where most rows agree with theirs: those that do not. */
function rowTotals({ headers, rows }: CheckTable): readonly Finding[] {
  return headers.flatMap((header, total) => {
    if (!TOTAL_COLUMN.test(header)) return [];
    const columns = partsOf(headers, rows, total);
    if (columns.length < 2) return [];
    const known = rows.flatMap((row) => {
      if (row.kind === 'total') return [];
      const stated = numberAt(row, total);
      const parts = columns.map((column) => numberAt(row, column));
      if (stated === null || parts.every((part) => part === null)) return [];
      const sum = round(parts.reduce<number>((one, other) => one + (other ?? 0), 0));
      return [{ row, stated, sum, right: isRight(sum, stated, columns.length, row, columns) }];
    });
    const wrong = known.filter(({ right }) => !right);
    if (known.length < 3 || wrong.length * 3 > known.length) return [];
    return wrong.map(({ row, stated, sum }) =>
      report(
        'sum/row',
        `“${row.cells.find(Boolean)}”一行各列之和为${sum}，“${header}”写的是${stated}，相差${round(Math.abs(sum - stated))}。`,
        [row.passages[total] ?? null, ...columns.map((column) => row.passages[column] ?? null)],
        sum,
        stated,
      ),
    );
  });
}

/** The columns of figures right before a total column, or right behind it where none stands before. */
function partsOf(headers: readonly string[], rows: readonly CheckRow[], total: number): readonly number[] {
  const unit = splitUnit(headers[total] ?? '').unit;
  const isPart = (column: number) => {
    const header = headers[column];
    if (header === undefined || NO_PART.test(header) || TOTAL_COLUMN.test(header)) return false;
    if (splitUnit(header).unit !== unit) return false;
    return rows.filter((row) => numberAt(row, column) !== null).length >= rows.length / 2;
  };
  const run = (step: -1 | 1) => {
    const columns: number[] = [];
    for (let column = total + step; isPart(column); column += step) columns.push(column);
    return step < 0 ? columns.reverse() : columns;
  };
  const before = run(-1);
  return before.length > 0 ? before : run(1);
}

/** A group's own figure beside the sum of its items. */
function groupTotals({ headers, rows }: CheckTable): readonly Finding[] {
  const groups = rows.flatMap((row, index) => (row.kind === 'group' ? [index] : []));
  return headers.flatMap((header, column) => {
    if (/率|占比|比例|比重|增幅|增长|%|％|序号|编号|年限|时间|备注/.test(header)) return [];
    const known = groups.flatMap((index) => {
      const group = rows[index] as CheckRow;
      const stated = numberAt(group, column);
      const end = rows.findIndex((row, at) => at > index && row.kind !== 'item');
      const items = rows.slice(index + 1, end < 0 ? rows.length : end).filter(({ level }) => level === 0);
      const given = items.filter((row) => numberAt(row, column) !== null);
      if (stated === null || given.length === 0) return [];
      const sum = round(given.reduce((one, row) => one + (numberAt(row, column) ?? 0), 0));
      return [{ group, given, stated, sum, right: isRight(sum, stated, given.length, group, [column]) }];
    });
    const wrong = known.filter(({ right }) => !right);
    if (known.length < 2 || wrong.length * 2 > known.length) return [];
    return wrong.map(({ group, given, stated, sum }) =>
      report(
        'sum/group',
        `“${group.cells.find((cell) => cell.length > 1)}”各行“${header}”之和为${sum}，组行写的是${stated}，相差${round(Math.abs(sum - stated))}。`,
        [group.passages[column] ?? null, ...given.map(({ passages }) => passages[column] ?? null)],
        sum,
        stated,
      ),
    );
  });
}

/** 其中：中央资金 5.46 beside 投资 4.95. */
function partColumns({ headers, rows }: CheckTable): readonly Finding[] {
  return headers.flatMap((header, part) => {
    const whole = part - 1;
    if (!OF_WHICH.test(header) || whole < 0) return [];
    if (splitUnit(header).unit !== splitUnit(headers[whole] ?? '').unit) return [];
    const known = rows.filter((row) => numberAt(row, part) !== null && numberAt(row, whole) !== null);
    const wrong = known.filter((row) => (numberAt(row, part) ?? 0) > (numberAt(row, whole) ?? 0));
    if (wrong.length * 3 > known.length) return [];
    return wrong.map((row) =>
      report(
        'sum/part-column',
        `“${row.cells.find(Boolean)}”一行“${header}”为${row.cells[part]}，超过了“${headers[whole]}”${row.cells[whole]}。`,
        [row.passages[part] ?? null, row.passages[whole] ?? null],
        `不超过${row.cells[whole]}`,
        row.cells[part] ?? '',
      ),
    );
  });
}

/** Equal, or apart by what rounding allows, or so far apart that the figures are of different things. */
function isRight(
  sum: number,
  stated: number,
  parts: number,
  { cells }: CheckRow,
  columns: readonly number[],
): boolean {
  const decimals = Math.max(0, ...columns.map((column) => (cells[column] ?? '').split('.')[1]?.length ?? 0));
  const allowed = decimals === 0 ? 0 : (10 ** -decimals * Math.min(parts, 4)) / 4;
  const gap = Math.abs(sum - stated);
  return gap <= allowed + 1e-9 || gap > Math.abs(stated) * WIDEST_GAP;
}

function round(number: number): number {
  return Number(number.toPrecision(12));
}

function report(
  rule: Finding['rule'],
  message: string,
  cells: readonly (Passage | null)[],
  expected: number | string,
  found: number | string,
): Finding {
  const places = cells.filter((cell) => cell !== null).slice(0, 9);
  return {
    rule,
    severity: 'error',
    message,
    places: places.map((cell) => placeAt(cell, 0, cell.text.length)),
    expected: String(expected),
    found: String(found),
  };
}
