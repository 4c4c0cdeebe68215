import type { SheetCell } from '../xlsx/workbook';
import { writeXlsx } from '../xlsx/writeXlsx';
import { ADOPTION_COLUMNS, type AdoptionTable, adoptionRows, adoptionTitle } from './adoptionRows';

/** In characters of the default type. */
const WIDTHS = [6, 20, 28, 40, 50, 12, 40];
const CENTRED: readonly number[] = [0, 5];

/** An adoption table as an .xlsx file. */
export function writeAdoptionXlsx(table: AdoptionTable): Uint8Array {
  const across = (text: string, look: SheetCell['look']): readonly SheetCell[] =>
    ADOPTION_COLUMNS.map((_, index) => ({ value: index === 0 ? text : null, look }));
  const rows = [
    across(adoptionTitle(table), 'title'),
    across(table.sentence, 'text'),
    ADOPTION_COLUMNS.map((value) => ({ value, look: 'head' as const })),
    ...adoptionRows(table.opinions).map(({ texts }) =>
      texts.map((value, index) => ({
        value: index === 0 ? Number(value) : value,
        look: CENTRED.includes(index) ? ('center' as const) : ('text' as const),
      })),
    ),
  ];
  const merged = [0, 1].map((row) => ({ row, column: 0, rows: 1, columns: ADOPTION_COLUMNS.length }));
  return writeXlsx([{ name: '采纳情况汇总表', widths: WIDTHS, rows, merged, headerRows: 3 }]);
}
