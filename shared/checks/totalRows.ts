import { parseQuantity } from '../plan/parseQuantity';
import type { CheckContext } from './checkContext';
import { type CheckRow, type CheckTable, readCheckTables } from './checkTable';
import type { Finding } from './finding';
import { placeAt } from './passage';
import { remembering } from './perPassage';

const NO_SUM = /率|占比|比例|比重|增幅|增长|%|％|序号|年限|时间|备注/;
const MOST_PLACES = 8;

/** Typed total rows whose columns do not add up. 其中 rows are parts of their parent and do not count; subtotals close their group. */
export function checkTotalRows(context: CheckContext): readonly Finding[] {
  return readCheckTables(context).flatMap(checkTable);
}

const checkTable = remembering(({ headers, rows }: CheckTable): readonly Finding[] =>
  rows.flatMap((row, index) => {
    if (row.kind !== 'total') return [];
    const items = itemsOf(rows, index);
    return headers.flatMap((header, column) =>
      NO_SUM.test(header) ? [] : checkColumn(header, row, items, column),
    );
  }),
);

/** The rows that a total stands for: those of its group for 小计, else all items of the table. */
function itemsOf(rows: readonly CheckRow[], index: number): readonly CheckRow[] {
  const isSubtotal = /小计/.test(rows[index]?.cells.find(Boolean) ?? '');
  const others = rows.flatMap((row, at) => (row.kind === 'total' || row.kind === 'group' ? [at] : []));
  const start = isSubtotal ? (others.filter((at) => at < index).at(-1) ?? -1) + 1 : 0;
  const before = rows.slice(start, index);
  const range = isSubtotal || before.length > 0 ? before : rows.slice(index + 1);
  return range.filter(
    ({ kind, level, cells }) => kind === 'item' && level === 0 && !/^其中/.test(cells.find(Boolean) ?? ''),
  );
}

function checkColumn(
  header: string,
  total: CheckRow,
  items: readonly CheckRow[],
  column: number,
): readonly Finding[] {
  const passage = total.passages[column];
  const stated = parseQuantity(total.cells[column] ?? '', null).number;
  // 1.21亿元 under （万元） is what the check of units reports; with it the column has no one unit.
  if (items.some(({ cells }) => /\d\s*[万亿]/.test(cells[column] ?? ''))) return [];
  const numbers = items.map(({ cells }) => parseQuantity(cells[column] ?? '', null).number);
  const given = numbers.filter((number) => number !== null);
  if (!passage || stated === null || given.length < 2) return [];
  const sum = Number(given.reduce((one, other) => one + other, 0).toPrecision(12));
  const decimals = Math.max(...given.map((number) => String(number).split('.')[1]?.length ?? 0));
  if (Math.abs(sum - stated) < 0.5 * 10 ** -decimals * (decimals > 0 ? given.length : 1)) return [];
  const parts = items.flatMap(({ passages }) => passages[column] ?? []);
  return [
    {
      rule: 'sum/column',
      severity: 'error',
      message: `“${header}”一列各行之和为${sum}，合计写的是${total.cells[column]}，相差${Number(Math.abs(sum - stated).toPrecision(12))}。`,
      places: [passage, ...parts.slice(0, MOST_PLACES)].map((place) => placeAt(place, 0, place.text.length)),
      expected: String(sum),
      found: total.cells[column] ?? '',
    },
  ];
}
