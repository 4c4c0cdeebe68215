import { splitUnit } from '../plan/splitUnit';
import type { CheckContext } from './checkContext';
import { type CheckTable, readCheckTables } from './checkTable';
import type { Finding } from './finding';
import { placeAt } from './passage';
import { remembering } from './perPassage';

const OWN_SCALE = /^(?:约)?\d+(?:\.\d+)?\s*(亿元?|万元?)$/;

/** 6.8亿 in a column headed （万元）: a figure with a unit of its own where the others follow the heading. */
export function checkCellUnits(context: CheckContext): readonly Finding[] {
  return readCheckTables(context).flatMap(readTable);
}

const readTable = remembering(({ headers, rows }: CheckTable): readonly Finding[] =>
  headers.flatMap((header, column) => {
    const { unit } = splitUnit(header);
    if (!unit || !/[万亿]?元$/.test(unit)) return [];
    const bare = rows.filter(({ cells }) => /^\d+(?:\.\d+)?$/.test(cells[column] ?? ''));
    if (bare.length < 2) return [];
    return rows.flatMap(({ cells, passages }) => {
      const passage = passages[column];
      const own = OWN_SCALE.exec(cells[column] ?? '')?.[1];
      if (!passage || !own || own.replace(/元$/, '') === unit.replace(/元$/, '')) return [];
      const named = passages.find((cell) => cell && /^\p{Script=Han}{2}/u.test(cell.text));
      return [
        {
          rule: 'unit/cell' as const,
          severity: 'warning' as const,
          message: `这一列的单位是“${unit}”，这里写的是“${cells[column]}”，应换算。`,
          places: [passage, named ?? passage].map((cell) => placeAt(cell, 0, cell.text.length)),
          expected: unit,
          found: cells[column] ?? '',
        },
      ];
    });
  }),
);
