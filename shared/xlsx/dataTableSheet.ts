import type { Node } from '@tiptap/pm/model';
import type { ColumnRole } from '../plan/columnRole';
import type { PrintAtom } from '../plan/inlineText';
import { readDataTable } from '../plan/readDataTable';
import { columnWidths } from '../tables/columnWidths';
import { dataTableGrid } from '../text/tableGrid';
import type { MergedCells, Sheet, SheetCell } from './workbook';

/** Columns whose texts are read from the left. */
const FLUSH_LEFT: readonly ColumnRole[] = ['name', 'content', 'remark', 'department'];
const NUMBER = /^-?\d{1,15}(?:\.(\d{1,4}))?$/;
/** Millimetres that a character of the default type takes. */
const CHARACTER = 2;

/** A structured table as a sheet: as it prints, with counted numbers, growth and totals; plain numbers as numbers, groups merged. */
export function dataTableSheet(node: Node, title: string, print: PrintAtom): Sheet {
  const table = readDataTable(node);
  const { rows } = dataTableGrid(node, print);
  const [header = [], ...lines] = rows;
  const width = table.columns.length;
  const merged: MergedCells[] = [{ row: 0, column: 0, rows: 1, columns: width }];
  const body = lines.map((texts, index): readonly SheetCell[] => {
    const row = table.rows[index];
    const isAcross = row?.kind === 'group' || row?.kind === 'remark';
    const filled = texts.filter((text) => text !== '');
    if (isAcross && filled.length <= 1 && width > 1) {
      merged.push({ row: index + 2, column: 0, rows: 1, columns: width });
      return texts.map((_, column) => ({ value: column === 0 ? (filled[0] ?? '') : null, look: 'group' }));
    }
    return texts.map((text, column) => {
      const role = table.columns[column]?.role ?? 'other';
      return toCell(text, FLUSH_LEFT.includes(role) && row?.kind === 'item' ? 'text' : 'center');
    });
  });
  return {
    name: title,
    widths: columnWidths(table.columns).map((millimetres) => Math.round(millimetres / CHARACTER)),
    rows: [
      header.map((_, column) => ({ value: column === 0 ? title : null, look: 'title' })),
      header.map((value) => ({ value, look: 'head' })),
      ...body,
    ],
    merged: width > 1 ? merged : [],
    headerRows: 2,
  };
}

function toCell(text: string, look: SheetCell['look']): SheetCell {
  const number = NUMBER.exec(text);
  if (!number || look !== 'center') return { value: text, look };
  return { value: Number(text), look, decimals: number[1]?.length ?? 0 };
}
