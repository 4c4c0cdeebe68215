import type { ColumnRole } from './columnRole';
import { type PrintAtom, printOwn } from './inlineText';
import { memoByNode } from './memoByNode';
import { memoByRow } from './memoByRow';
import { parseQuantity } from './parseQuantity';
import type { Indicator, IndicatorValue } from './plan';
import type { PlanSource } from './planSource';
import { cellText, type DataTableModel, type DataTableRow, readDataTable } from './readDataTable';
import { splitUnit } from './splitUnit';
import { isUnit, normalizeUnit } from './units';

const OF_WHICH = /^(?:其中[:：]?|[－—–-]{1,2}(?=\p{Script=Han}))\s*/u;
/** A number typed before a name: 1.毛入学率, （2）毛入学率, 一、学前教育; 3岁以下 is none. */
const ORDINAL =
  /^(?:\d{1,2}[.．、](?!\d)|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[一二三四五六七八九十]{1,3}、)\s*/;

/** The rows of all indicator tables (SPEC TAB-9). */
export function readIndicators(source: PlanSource): readonly Indicator[] {
  return source
    .ofType('dataTable')
    .filter(({ node }) => node.attrs.kind === 'indicators')
    .flatMap(({ node }) => ownIndicators(node) ?? readTableIndicators(readDataTable(node), source.print));
}

/** The indicators of a table that cites nothing, else null. */
const ownIndicators = memoByNode((node) => {
  const table = readDataTable(node);
  return table.rows.some((row) => row.citesOthers) ? null : readTableIndicators(table, printOwn);
});

interface Parent {
  readonly name: string;
  readonly unit: string | null;
}

/**
 * The indicators of one table. A group row or a filled cell of the group column holds for the rows below it, until the next; a
 * sub-row (level 1, or a name that opens with 其中) belongs to the last row that is none and takes its unit where it names none itself.
 */
export function readTableIndicators(table: DataTableModel, print: PrintAtom): readonly Indicator[] {
  const indicators: Indicator[] = [];
  let group: Parent | null = null;
  let above: Parent | null = null;
  for (const row of table.rows) {
    const texts = readTexts(row, table, print);
    group = texts.group ?? (row.kind === 'group' ? null : group);
    if (row.kind !== 'item') {
      above = null;
      continue;
    }
    const { name, attribute } = texts;
    if (name === '' && texts.values.every((text) => text.trim() === '')) continue;
    const parent: Parent | null = texts.isSub ? above : null;
    const unit: string | null = texts.unit ?? inheritedUnit(table, parent, group);
    const values = readValues(table, unit, texts.values);
    if (parent === null) above = { name, unit };
    indicators.push({
      id: row.id,
      tableId: table.id,
      group: group?.name ?? null,
      parent: parent?.name ?? null,
      name,
      unit: unit ?? commonUnit(values),
      values,
      attribute,
    });
  }
  return indicators;
}

/** What a row says without its neighbours. */
const readTexts = memoByRow((row, table, print) => {
  const textOf = (role: ColumnRole) =>
    oneLine(cellText(row, table.columns.find((column) => column.role === role)?.id, print));
  const written = textOf('name').replace(ORDINAL, '');
  const { name, unit } = splitUnit(written.replace(OF_WHICH, ''));
  return {
    group: readGroup(row.kind === 'group' ? groupName(row, table, print) : textOf('group')),
    isSub: row.level > 0 || OF_WHICH.test(written),
    name,
    unit: readUnit(textOf('unit')) ?? unit,
    attribute: readAttribute(textOf('attribute')),
    values: table.columns
      .filter(({ role, valueKind }) => role === 'value' && valueKind !== null)
      .map(({ id }) => cellText(row, id, print)),
  };
});

/** A group's name without its number, and the unit in it that holds for its rows: 一、在校生（万人）. */
function readGroup(text: string | null): Parent | null {
  const { name, unit } = splitUnit((text ?? '').replace(ORDINAL, ''));
  return name === '' ? null : { name, unit };
}

function inheritedUnit(table: DataTableModel, parent: Parent | null, group: Parent | null): string | null {
  const unitOf = (role: ColumnRole) =>
    table.columns.find((column) => column.role === role && column.unit)?.unit;
  const ofColumn = unitOf('value') ?? unitOf('name');
  const ofTable = readUnit((table.unit ?? '').replace(/^单位[:：]/, ''));
  return ofColumn ?? parent?.unit ?? group?.unit ?? (ofTable && isUnit(ofTable) ? ofTable : null);
}

const knownValues = new WeakMap<
  readonly string[],
  { unit: string | null; values: readonly IndicatorValue[] }
>();

/** The values of a row in their unit, from the texts of its value columns; read once for each unit that the row is given. */
function readValues(
  table: DataTableModel,
  unit: string | null,
  texts: readonly string[],
): readonly IndicatorValue[] {
  const before = knownValues.get(texts);
  if (before && before.unit === unit) return before.values;
  let index = 0;
  const values = table.columns.flatMap((column) => {
    if (column.role !== 'value' || column.valueKind === null) return [];
    const quantity = parseQuantity(texts[index++] ?? '', unit ?? column.unit);
    return [{ ...quantity, year: column.year, kind: column.valueKind, columnId: column.id }];
  });
  knownValues.set(texts, { unit, values });
  return values;
}

/** The unit that all numbers of a row carry themselves: 95.2% and 96%. */
function commonUnit(values: readonly IndicatorValue[]): string | null {
  const units = new Set(
    values.flatMap((value) => (value.number === null || value.unit === null ? [] : [value.unit])),
  );
  return units.size === 1 ? ([...units][0] ?? null) : null;
}

/** A unit cell; units that the program does not know are units all the same when a table says so. */
function readUnit(text: string): string | null {
  const unit = normalizeUnit(text).replace(/^\((.*)\)$/, '$1');
  return unit === '' || (!isUnit(unit) && /^[-—/]$/.test(unit)) ? null : unit;
}

function readAttribute(text: string): Indicator['attribute'] {
  if (text.includes('约束')) return 'binding';
  return text.includes('预期') ? 'expected' : null;
}

function groupName(row: DataTableRow, table: DataTableModel, print: PrintAtom): string | null {
  const texts = table.columns
    .filter((column) => column.role !== 'number')
    .map((column) => oneLine(cellText(row, column.id, print)));
  return texts.find((text) => text !== '') ?? null;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, '').trim();
}
