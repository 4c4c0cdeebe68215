import { parseQuantity } from '../../plan/parseQuantity';
import type { Indicator } from '../../plan/plan';
import { type Passage, placeAt } from '../passage';
import { type PlanTable, passageInRole } from '../planTable';
import type { TableIndicators } from '../tableIndicators';
import { type Statement, toPlainUnit } from './statement';

/** Words that name the stage or the field of an indicator; a name without one takes its group's. */
const SAYS_FIELD = /学前|幼儿|幼儿园|小学|初中|高中|义务教育|中职|职业|特殊|残疾|教师|教育经费/;

/** The values of an indicator table; `to` is the year of targets that name none. */
export function readIndicatorStatements(
  { table, indicators }: TableIndicators,
  keyOf: (name: string) => string,
  to: number,
): readonly Statement[] {
  const counts = new Map<string, number>();
  for (const { name } of indicators) counts.set(name, (counts.get(name) ?? 0) + 1);
  return indicators.flatMap((indicator) =>
    fromIndicator(indicator, (counts.get(indicator.name) ?? 0) > 1, table, keyOf, to),
  );
}

/** A name with its group before it where the group says which stage it is of, or where two groups have a row of that name. */
function fullName({ name, group }: Indicator, isAmbiguous: boolean): string {
  if (!group || SAYS_FIELD.test(name)) return name;
  return isAmbiguous || SAYS_FIELD.test(group) ? group.replace(/\s/g, '') + name : name;
}

function fromIndicator(
  indicator: Indicator,
  isAmbiguous: boolean,
  table: PlanTable,
  keyOf: (name: string) => string,
  to: number,
): readonly Statement[] {
  const name = fullName(indicator, isAmbiguous);
  const nameCell = passageInRole(table, indicator.id, 'name');
  return indicator.values.flatMap((value) => {
    const passage = table.cells.get(`${indicator.id}:${value.columnId}`);
    if (
      !passage ||
      !nameCell ||
      value.number === null ||
      value.qualifier === 'range' ||
      value.others.length > 0
    )
      return [];
    const plain = toPlainUnit(value.number, value.unit ?? '');
    return [
      {
        name,
        key: keyOf(name),
        ...plain,
        qualifier: value.qualifier,
        decimals: /\.(\d+)/.exec(value.text)?.[1]?.length ?? 0,
        year: value.year ?? (value.kind === 'target' ? to : null),
        isTarget: value.kind === 'target',
        isAssumed: false,
        isChange: false,
        written:
          value.unit === '%' && !/[%％]/.test(value.text) ? value.text.replace(/[\d.]+/, '$&%') : value.text,
        place: placeAt(nameCell, 0, nameCell.text.length),
        figure: placeAt(passage, 0, passage.text.length),
        cell: { table: table.model.id, row: indicator.id, column: value.columnId },
        inTable: true,
        inTasks: false,
        around: '',
      },
    ];
  });
}

/** The quantities of a table of tasks. */
export function readTaskStatements(
  table: PlanTable,
  keyOf: (name: string) => string,
  to: number | null,
): readonly Statement[] {
  return [...table.cells.values()].flatMap((passage) => fromTask(passage, table, keyOf, to));
}

function fromTask(
  passage: Passage,
  table: PlanTable,
  keyOf: (name: string) => string,
  to: number | null,
): readonly Statement[] {
  const { cell } = passage;
  if (cell?.role !== 'quantity' || cell.rowKind !== 'item') return [];
  const named = passageInRole(table, cell.rowId, 'name');
  const value = parseQuantity(passage.text.trim(), cell.unit);
  if (!named || value.number === null || value.others.length > 0 || value.qualifier === 'range') return [];
  const name = named.text.replace(/\s+/g, '');
  return [
    {
      name,
      key: keyOf(name),
      ...toPlainUnit(value.number, value.unit ?? ''),
      qualifier: value.qualifier,
      decimals: /\.(\d+)/.exec(value.text)?.[1]?.length ?? 0,
      year: to,
      isTarget: true,
      isAssumed: false,
      isChange: false,
      written: value.text,
      place: placeAt(named, 0, named.text.length),
      figure: placeAt(passage, 0, passage.text.length),
      cell: { table: table.model.id, row: cell.rowId, column: cell.columnId },
      inTable: true,
      inTasks: false,
      around: '',
    },
  ];
}
