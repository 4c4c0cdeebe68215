import { splitUnit } from '../plan/splitUnit';
import { checkCellUnits } from './cellUnits';
import type { Check } from './checkContext';
import type { Finding, Place } from './finding';
import { placeAt } from './passage';
import { remembering } from './perPassage';
import { type PlanTable, passageInRole, rowPassages } from './planTable';
import type { TableIndicators } from './tableIndicators';

const SAME_UNIT: readonly (readonly [RegExp, RegExp, string, string])[] = [
  [/平方米/, /㎡|m²|m2/i, '平方米', '㎡'],
  [/公顷/, /(?<=\d)亩/, '公顷', '亩'],
];
const RATIO = /(?:之比|比值|[生师]师?[生机]?比)$/;
const PROPORTION = /^\s*\d+(?:\.\d+)?\s*[:：∶]\s*\d/;
/** What is counted one by one, and words that show an average. */
const WHOLE_UNIT = /^(?:人|名|所|个|间|户|家|项|册|台|套|张|辆|座|处|支)$/;
const AVERAGE = /均|每|比|率|系数|指数/;

/** Units that cannot be right, rows without one, and columns that change theirs (SPEC CHK-8). */
export const checkUnits: Check = (context) => [
  ...context.indicators.flatMap(findRatios),
  ...context.indicators.flatMap(findBrokenCounts),
  ...context.tables.flatMap(findRowsWithoutUnit),
  ...context.tables.flatMap(findMixedColumns),
  ...checkCellUnits(context),
];

/** The name and the values of a row. */
function rowPlaces(table: PlanTable, rowId: string): readonly Place[] {
  return rowPassages(table, rowId).flatMap((cell) =>
    cell && ['name', 'value'].includes(cell.cell?.role ?? '') ? [placeAt(cell, 0, cell.text.length)] : [],
  );
}

/** A ratio of two shares has no unit: 1.03 under （%） would be one hundredth. */
const findRatios = remembering(({ table, indicators }: TableIndicators): readonly Finding[] =>
  indicators.flatMap((indicator) => {
    const small = indicator.values.filter(
      ({ number, text }) => PROPORTION.test(text) || (number !== null && number > 0 && number < 10),
    );
    if (indicator.unit !== '%' || !RATIO.test(indicator.name) || small.length === 0) return [];
    return [
      {
        rule: 'unit/ratio' as const,
        severity: 'error' as const,
        message: `“${indicator.name}”是两个数之比，数值${small.map(({ text }) => text).join('、')}不带单位，不应标“%”。`,
        places: rowPlaces(table, indicator.id),
        expected: indicator.name,
        found: '%',
      },
    ];
  }),
);

/** 0.39 in a row counted in 人: most likely 万人, as the row above it. */
const findBrokenCounts = remembering(({ table, indicators }: TableIndicators): readonly Finding[] =>
  indicators.flatMap((indicator) => {
    const broken = indicator.values.filter(({ number }) => number !== null && !Number.isInteger(number));
    const { unit, name } = indicator;
    if (!unit || !WHOLE_UNIT.test(unit) || broken.length === 0 || AVERAGE.test(name)) return [];
    return [
      {
        rule: 'unit/count' as const,
        severity: 'error' as const,
        message: `“${name}”按“${unit}”计数，数值${broken.map(({ text }) => text).join('、')}不是整数，单位可能写错。`,
        places: rowPlaces(table, indicator.id),
        expected: '',
        found: unit,
      },
    ];
  }),
);

/** Rows whose name carries no unit although all others of their table do. */
const findRowsWithoutUnit = remembering((table: PlanTable): readonly Finding[] => {
  const { kind, unit, columns } = table.model;
  if (kind !== 'indicators' || unit) return [];
  const unitColumn = columns.find((column) => column.role === 'unit');
  if (unitColumn) return findEmptyUnits(table, unitColumn.id);
  if (columns.some((column) => column.role === 'value' && column.unit)) return [];
  const rows = table.model.rows.flatMap(({ id, kind: rowKind }) => {
    const name = rowKind === 'item' ? passageInRole(table, id, 'name') : null;
    return name ? [{ id, has: splitUnit(name.text).unit !== null, text: name.text }] : [];
  });
  const without = rows.filter(({ has }) => !has);
  if (rows.length < 4 || without.length === 0 || without.length > rows.length / 4) return [];
  return without.map(({ id, text }) => missing(table, id, text, rows.length - without.length));
});

/** Rows without a unit under a heading 单位 where nearly all have one; a dash says that there is none. */
function findEmptyUnits(table: PlanTable, columnId: string): readonly Finding[] {
  const rows = table.model.rows.flatMap(({ id, kind }) => {
    const name = kind === 'item' ? passageInRole(table, id, 'name') : null;
    return name
      ? [{ id, name, has: table.cells.has(`${id}:${columnId}`) || splitUnit(name.text).unit !== null }]
      : [];
  });
  const without = rows.filter(({ has }) => !has);
  if (rows.length < 4 || without.length > rows.length / 4) return [];
  return without.map(({ id, name }) => missing(table, id, name.text, rows.length - without.length));
}

function missing(table: PlanTable, rowId: string, name: string, others: number): Finding {
  return {
    rule: 'unit/missing',
    severity: 'warning',
    message: `同表其他 ${others} 行都写了单位，“${name.trim()}”没有写。`,
    places: rowPlaces(table, rowId),
    expected: '（单位）',
    found: name.trim(),
  };
}

/** One column that writes 平方米 here and ㎡ there. */
const findMixedColumns = remembering((table: PlanTable): readonly Finding[] =>
  table.model.columns.flatMap(({ id, role }) => {
    if (role !== 'content') return [];
    const cells = table.model.rows.flatMap((row) => table.cells.get(`${row.id}:${id}`) ?? []);
    return SAME_UNIT.flatMap(([one, other, oneName, otherName]) => {
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
    });
  }),
);
