import type { Indicator, IndicatorValue } from '../plan/plan';
import type { CheckContext } from './checkContext';
import type { Finding } from './finding';
import { placeAt } from './passage';
import { type PlanTable, passageInRole } from './planTable';

/** 其中 rows that are larger than the row they are part of. Shares are left out: theirs may have another base. */
export function checkSubRows({ indicators }: CheckContext): readonly Finding[] {
  return indicators.flatMap(({ table, indicators: own }) =>
    own.flatMap((part, index) => {
      const whole = own
        .slice(0, index)
        .findLast(({ parent, name }) => parent === null && name === part.parent);
      if (!whole || part.unit === '%' || part.unit === null || part.unit !== whole.unit) return [];
      return part.values.flatMap((value) => {
        const other = whole.values.find(({ columnId }) => columnId === value.columnId);
        if (value.number === null || !other || other.number === null || value.number <= other.number)
          return [];
        return [report(table, part, value, whole, other)];
      });
    }),
  );
}

function report(
  table: PlanTable,
  part: Indicator,
  value: IndicatorValue,
  whole: Indicator,
  other: IndicatorValue,
): Finding {
  const cells = [whole, part].flatMap(({ id }) => [
    passageInRole(table, id, 'name') ?? [],
    table.cells.get(`${id}:${value.columnId}`) ?? [],
  ]);
  return {
    rule: 'sum/sub-row',
    severity: 'error',
    message: `“其中”一行的${part.name}为${value.text}，超过了它所属的${whole.name}${other.text}。`,
    places: cells.flat().map((cell) => placeAt(cell, 0, cell.text.length)),
    expected: `不超过${other.text}`,
    found: value.text,
  };
}
