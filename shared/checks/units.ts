import { splitUnit } from '../plan/splitUnit';
import type { Check, CheckContext } from './checkContext';
import type { Finding } from './finding';
import { placeAt } from './passage';

const SAME_UNIT: readonly (readonly [RegExp, RegExp, string, string])[] = [
  [/平方米/, /㎡|m²|m2/i, '平方米', '㎡'],
  [/公顷/, /(?<=\d)亩/, '公顷', '亩'],
];
const RATIO = /(?:之比|比值|生师比|师生比)$/;

/** Units that cannot be right, rows without one, and columns that change theirs (SPEC CHK-8). */
export const checkUnits: Check = (context) => [
  ...ratios(context),
  ...rowsWithoutUnit(context),
  ...mixedColumns(context),
];

/** A ratio of two shares has no unit: 1.03 under （%） would be one hundredth. */
function ratios({ indicators, passages }: CheckContext): readonly Finding[] {
  return indicators.flatMap((indicator) => {
    const small = indicator.values.filter(({ number }) => number !== null && number > 0 && number < 10);
    if (indicator.unit !== '%' || !RATIO.test(indicator.name) || small.length === 0) return [];
    const cells = passages.filter(
      ({ cell }) => cell?.row.id === indicator.id && ['name', 'value'].includes(cell.column.role),
    );
    return [
      {
        rule: 'unit/ratio' as const,
        severity: 'error' as const,
        message: `“${indicator.name}”是两个数之比，数值${small.map(({ text }) => text).join('、')}不带单位，不应标“%”。`,
        places: cells.map((cell) => placeAt(cell, 0, cell.text.length)),
        expected: indicator.name,
        found: '%',
      },
    ];
  });
}

/** Rows whose name carries no unit although all others of their table do. */
function rowsWithoutUnit({ passages }: CheckContext): readonly Finding[] {
  const tables = new Map<string, { id: string; has: boolean; text: string }[]>();
  for (const passage of passages) {
    const { cell } = passage;
    if (cell?.table.kind !== 'indicators' || cell.column.role !== 'name' || cell.row.kind !== 'item')
      continue;
    if (
      cell.table.unit ||
      cell.table.columns.some(({ role, unit }) => role === 'unit' || (role === 'value' && unit))
    )
      continue;
    const row = { id: cell.row.id, has: splitUnit(passage.text).unit !== null, text: passage.text };
    tables.set(cell.table.id, [...(tables.get(cell.table.id) ?? []), row]);
  }
  return [...tables.values()].flatMap((rows) => {
    const without = rows.filter(({ has }) => !has);
    if (rows.length < 4 || without.length === 0 || without.length > rows.length / 4) return [];
    return without.map(({ id, text }) => ({
      rule: 'unit/missing' as const,
      severity: 'warning' as const,
      message: `同表其他 ${rows.length - without.length} 行都写了单位，“${text.trim()}”没有写。`,
      places: passages
        .filter(({ cell }) => cell?.row.id === id && ['name', 'value'].includes(cell.column.role))
        .map((cell) => placeAt(cell, 0, cell.text.length)),
      expected: '（单位）',
      found: text.trim(),
    }));
  });
}

/** One column that writes 平方米 here and ㎡ there. */
function mixedColumns({ passages }: CheckContext): readonly Finding[] {
  const columns = new Map<string, (typeof passages)[number][]>();
  for (const passage of passages)
    if (passage.cell?.column.role === 'content')
      columns.set(passage.cell.column.id, [...(columns.get(passage.cell.column.id) ?? []), passage]);
  return [...columns.values()].flatMap((cells) =>
    SAME_UNIT.flatMap(([one, other, oneName, otherName]) => {
      const [first, second] = [one, other].map((sign) => cells.filter(({ text }) => sign.test(text)));
      if (!first?.length || !second?.length) return [];
      const places = [
        ...second.slice(0, 2).map((cell) => [cell, other] as const),
        ...first.slice(0, 2).map((cell) => [cell, one] as const),
      ];
      return [
        {
          rule: 'unit/mixed' as const,
          severity: 'info' as const,
          message: `同一列里“${oneName}”与“${otherName}”混用，应统一。`,
          places: places.map(([cell, sign]) => {
            const at = cell.text.search(sign);
            return placeAt(cell, Math.max(0, at - 8), at + (sign.exec(cell.text)?.[0].length ?? 1));
          }),
          expected: oneName,
          found: otherName,
        },
      ];
    }),
  );
}
