import type { Node } from '@tiptap/pm/model';
import { computedGrowths, growthColumn } from '../../../../shared/indicators/computedGrowths';
import { type DataTableColumn, readDataTable } from '../../../../shared/plan/readDataTable';
import { rowNumbers } from '../../../../shared/plan/rowNumbers';
import { cellOf } from '../../../../shared/tables/cellOf';
import { columnWidths, isLandscape } from '../../../../shared/tables/columnWidths';
import { sortRows } from '../../../../shared/tables/sortRows';
import { rowParts } from '../../../../shared/tables/tableParts';

/** What a data table looks like beyond the text in its cells. */
export interface TableLayout {
  readonly columns: readonly DataTableColumn[];
  /** `grid-template-columns` of the header and of every row. */
  readonly template: string;
  readonly isLandscape: boolean;
  /** Whether rows print in another order than they have in the document. */
  readonly isMoved: boolean;
  /** The place of each row by its position in the document order, counted from 0. */
  readonly places: readonly number[];
  readonly numberColumn: string | null;
  readonly numbers: ReadonlyMap<string, string>;
  readonly growthColumn: string | null;
  /** Growth by row id where its cell is empty. */
  readonly growths: ReadonlyMap<string, string>;
  readonly groupColumn: string | null;
  /** Rows below which the cell of the group column goes on, as a merged cell would. */
  readonly openGroups: ReadonlySet<string>;
}

/** A unit in brackets with the padding beside it does not break; what is longer in brackets may. */
function leastWidth(header: string): string {
  const units = header.match(/（[^（）]{1,3}）/g) ?? [];
  return units.length > 0 ? `calc(${Math.max(...units.map(({ length }) => length))}em + 3mm)` : '0';
}

/** Computes the layout of a data table. */
export function layOutTable(table: Node): TableLayout {
  const model = readDataTable(table);
  const rows = rowParts(table);
  const printed = sortRows(table);
  const placeOf = new Map(printed.map((row, place) => [row.node, place]));
  const groupColumn = model.columns.find(({ role }) => role === 'group')?.id ?? null;
  const numberColumn = model.columns.find(({ role }) => role === 'number')?.id ?? null;
  return {
    columns: model.columns,
    template: columnWidths(model.columns)
      .map((width, index) => `minmax(${leastWidth(model.columns[index]?.header ?? '')}, ${width}fr)`)
      .join(' '),
    isLandscape: isLandscape(model.columns),
    isMoved: printed.some((row, place) => row !== rows[place] && row.node !== rows[place]?.node),
    places: rows.map((row) => placeOf.get(row.node) ?? 0),
    numberColumn,
    numbers: rowNumbers(model),
    growthColumn: growthColumn(model)?.id ?? null,
    growths: computedGrowths(model),
    groupColumn,
    openGroups:
      groupColumn === null
        ? new Set()
        : openGroups(
            printed.map(({ node }) => node),
            groupColumn,
          ),
  };
}

function openGroups(rows: readonly Node[], groupColumn: string): Set<string> {
  const open = new Set<string>();
  rows.forEach((row, index) => {
    const below = rows[index + 1];
    if (row.attrs.kind !== 'item' || below?.attrs.kind !== 'item') return;
    if ((cellOf(below, groupColumn)?.node.content.size ?? 0) === 0) open.add(String(row.attrs.id));
  });
  return open;
}
