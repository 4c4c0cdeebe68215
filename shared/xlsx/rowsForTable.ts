import type { Node } from '@tiptap/pm/model';
import { cleanHeader } from '../plan/inferColumn';
import { cellText, type DataTableColumn, type DataTableModel, readDataTable } from '../plan/readDataTable';
import { rowNumbers } from '../plan/rowNumbers';
import { splitUnit } from '../plan/splitUnit';
import { moneyUnit } from '../projects/convertColumn';
import { convertMoneyText } from '../projects/moneyText';
import type { IncomingRow } from '../tables/placeRows';
import { inferStructure } from '../text/inferStructure';
import { matchColumns } from './matchColumns';
import type { ReadSheet } from './readXlsx';
import { sheetSource } from './sheetSource';

/** What a sheet holds for a structured table. */
export interface RowsForTable {
  readonly rows: readonly IncomingRow[];
  /** The headers of the sheet that the table has no column for. */
  readonly otherColumns: readonly string[];
  /** How many totals and remarks were left out. */
  readonly otherRows: number;
}

/**
 * Reads a sheet as offices make them (a title above, a header of two rows, groups, 其中, totals, empty rows) for a structured table: its columns go by their headers,
 * else by what they mean; money comes in the unit of the table. Null where fewer than two columns are those of the table.
 */
export function rowsForTable(table: Node, sheet: Pick<ReadSheet, 'rows' | 'merged'>): RowsForTable | null {
  const target = readDataTable(table);
  let ids = 0;
  const { document } = inferStructure(sheetSource(sheet.rows, sheet.merged), {
    newId: () => `sheet-${++ids}`,
  });
  const found = (document.body.content ?? [])
    .filter(({ type }) => type === 'dataTable')
    .map((block) => readDataTable(table.type.schema.nodeFromJSON(block)))
    .map((model) => ({ model, columns: pairColumns(target.columns, model.columns) }))
    .reduce<Pairing | null>(
      (best, next) => (next.columns.size > (best?.columns.size ?? 1) ? next : best),
      null,
    );
  return found ? takeRows(target, found) : takeMatched(target, sheet.rows);
}

interface Pairing {
  readonly model: DataTableModel;
  /** The column of the sheet by the id of the table's. */
  readonly columns: ReadonlyMap<string, DataTableColumn>;
}

function pairColumns(
  wanted: readonly DataTableColumn[],
  found: readonly DataTableColumn[],
): ReadonlyMap<string, DataTableColumn> {
  const pairs = new Map<string, DataTableColumn>();
  const pair = (isSame: (one: DataTableColumn, other: DataTableColumn) => boolean) => {
    for (const column of wanted) {
      if (pairs.has(column.id)) continue;
      const open = found.filter((each) => ![...pairs.values()].includes(each) && isSame(column, each));
      const rivals = wanted.filter((each) => !pairs.has(each.id) && open[0] && isSame(each, open[0]));
      if (open[0] && open.length === 1 && rivals.length === 1) pairs.set(column.id, open[0]);
    }
  };
  pair((one, other) => plainHeader(one) !== '' && plainHeader(one) === plainHeader(other));
  pair(
    (one, other) =>
      one.role !== 'other' &&
      one.role === other.role &&
      one.year === other.year &&
      one.valueKind === other.valueKind,
  );
  return pairs;
}

/** A header without layout and unit: 总投资（万元） and 总投资 are one. */
function plainHeader({ header }: DataTableColumn): string {
  return splitUnit(cleanHeader(header)).name;
}

function takeRows(target: DataTableModel, { model, columns }: Pairing): RowsForTable {
  const numbers = rowNumbers(model);
  const numberColumn = model.columns.find(({ role }) => role === 'number')?.id;
  const taken = model.rows.filter(({ kind }) => kind === 'item' || kind === 'group');
  const rows = taken.map((row): IncomingRow => {
    const texts = [...columns].map(([id, { id: from }]) => {
      const text = (from === numberColumn && numbers.get(row.id)) || cellText(row, from);
      const [before, unit] = [moneyUnit(model, from), moneyUnit(target, id)];
      return [id, before && unit ? convertMoneyText(text, before, unit) : text] as const;
    });
    return { kind: row.kind === 'group' ? 'group' : 'item', level: row.level, texts: new Map(texts) };
  });
  const known = new Set(columns.values());
  const others = model.columns.filter((column) => !known.has(column) && column.numerals === null);
  return {
    rows,
    otherColumns: others.map(({ header }) => header).filter((header) => header !== ''),
    otherRows: model.rows.length - taken.length,
  };
}

function takeMatched(target: DataTableModel, rows: ReadSheet['rows']): RowsForTable | null {
  const found = matchColumns(target, rows);
  if (!found || found.length === 0) return null;
  return {
    rows: found.map((texts) => ({
      kind: 'item',
      level: 0,
      texts: new Map(target.columns.map(({ id }, index) => [id, texts[index] ?? ''])),
    })),
    otherColumns: [],
    otherRows: 0,
  };
}
