/** What a cell looks like: the title above a table, a header, a text, a centred text, the name of a group of rows. */
export type CellLook = 'title' | 'head' | 'text' | 'center' | 'group';

/** One cell. Numbers are written as numbers, so that a spreadsheet can go on computing; null is empty. */
export interface SheetCell {
  readonly value: string | number | null;
  readonly look: CellLook;
  /** How many decimals a number shows, up to 4; without it as many as it has. Only in the look `center`. */
  readonly decimals?: number;
}

/** A rectangle of merged cells, counted from 0; its text stands in its first cell. */
export interface MergedCells {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  /** In characters of the default type, a Chinese character counting two. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merged: readonly MergedCells[];
  /** The rows from the top that stay in view and are printed on every page. */
  readonly headerRows: number;
}
