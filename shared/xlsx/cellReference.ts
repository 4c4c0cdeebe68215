/** The letters of a spreadsheet column from 0: A, B, … Z, AA. */
export function spreadsheetColumn(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : spreadsheetColumn(Math.floor(index / 26) - 1) + letter;
}

/** The name of a cell from 0 and 0: A1. */
export function cellReference(row: number, column: number): string {
  return `${spreadsheetColumn(column)}${row + 1}`;
}

/** Row and column, from 0, of a name such as $B$12; null when it is none. */
export function readCellReference(name: string): { readonly row: number; readonly column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(name);
  if (!found) return null;
  let column = 0;
  for (const letter of (found[1] as string).toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(found[2]) - 1, column: column - 1 };
}
