import { parseQuantity } from '../../plan/parseQuantity';
import type { Indicator } from '../../plan/plan';
import type { PlanSettings } from '../../schema/settings';
import { type Passage, placeAt } from '../passage';
import { type Statement, toPlainUnit } from './statement';

/** Words that name the stage or the field of an indicator; a name without one takes its group's. */
const SAYS_FIELD = /学前|幼儿|幼儿园|小学|初中|高中|义务教育|中职|职业|特殊|残疾|教师|教育经费/;

/** The values of indicator tables, and the quantities of task tables. */
export function readTableStatements(
  passages: readonly Passage[],
  indicators: readonly Indicator[],
  settings: PlanSettings,
  keyOf: (name: string) => string,
): readonly Statement[] {
  const cells = new Map(passages.filter(({ cell }) => cell).map((passage) => [passage.id, passage]));
  const names = new Map(
    [...cells.values()].flatMap((passage) =>
      passage.cell?.column.role === 'name' ? [[passage.cell.row.id, passage] as const] : [],
    ),
  );
  const period = settings.period;
  const lastYear = Math.max(0, ...indicators.flatMap(({ values }) => values.map(({ year }) => year ?? 0)));
  return [
    ...indicators.flatMap((indicator) =>
      fromIndicator(indicator, cells, names, keyOf, period?.to ?? lastYear),
    ),
    ...[...cells.values()].flatMap((passage) => fromTask(passage, cells, keyOf, period?.to ?? null)),
  ];
}

function fromIndicator(
  indicator: Indicator,
  cells: ReadonlyMap<string, Passage>,
  names: ReadonlyMap<string, Passage>,
  keyOf: (name: string) => string,
  to: number,
): readonly Statement[] {
  const name =
    indicator.group && !SAYS_FIELD.test(indicator.name)
      ? indicator.group.replace(/\s/g, '') + indicator.name
      : indicator.name;
  const nameCell = names.get(indicator.id);
  return indicator.values.flatMap((value) => {
    const passage = cells.get(`${indicator.id}:${value.columnId}`);
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
        isChange: false,
        written:
          value.unit === '%' && !/[%％]/.test(value.text) ? value.text.replace(/[\d.]+/, '$&%') : value.text,
        place: placeAt(nameCell, 0, nameCell.text.length),
        inTable: true,
      },
    ];
  });
}

function fromTask(
  passage: Passage,
  cells: ReadonlyMap<string, Passage>,
  keyOf: (name: string) => string,
  to: number | null,
): readonly Statement[] {
  const { cell } = passage;
  if (cell?.column.role !== 'quantity' || cell.row.kind !== 'item') return [];
  const nameColumn = cell.table.columns.find(({ role }) => role === 'name');
  const named = nameColumn && cells.get(`${cell.row.id}:${nameColumn.id}`);
  const value = parseQuantity(passage.text.trim(), cell.column.unit);
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
      isChange: false,
      written: value.text,
      place: placeAt(named, 0, named.text.length),
      inTable: true,
    },
  ];
}
