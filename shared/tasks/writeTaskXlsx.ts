import type { SheetCell } from '../xlsx/workbook';
import { writeXlsx } from '../xlsx/writeXlsx';
import { TASK_COLUMNS, type TaskRow } from './taskTable';

/** In characters of the default type. */
const WIDTHS = [6, 50, 24, 36, 36];

/** A task division table as an .xlsx file. */
export function writeTaskXlsx(title: string, rows: readonly TaskRow[]): Uint8Array {
  const across = (text: string, look: SheetCell['look']): readonly SheetCell[] =>
    TASK_COLUMNS.map((_, index) => ({ value: index === 0 ? text : null, look }));
  const printed = [
    across(title, 'title'),
    TASK_COLUMNS.map((value) => ({ value, look: 'head' as const })),
    ...rows.map((row) =>
      row.kind === 'group'
        ? across(row.text, 'group')
        : row.cells.map((value, index) => ({
            value: index === 0 ? Number(value) : value,
            look: index === 0 ? ('center' as const) : ('text' as const),
          })),
    ),
  ];
  const merged = [0, ...rows.flatMap((row, index) => (row.kind === 'group' ? [index + 2] : []))].map(
    (row) => ({
      row,
      column: 0,
      rows: 1,
      columns: TASK_COLUMNS.length,
    }),
  );
  return writeXlsx([{ name: '任务分工表', widths: WIDTHS, rows: printed, merged, headerRows: 2 }]);
}
