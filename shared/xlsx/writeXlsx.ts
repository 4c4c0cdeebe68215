import { OfficePackage } from '../docx/write/package';
import { element, escapeXml, xmlFile } from '../docx/write/xml';
import { cellReference, spreadsheetColumn } from './cellReference';
import { rowHeights } from './rowHeights';
import type { Sheet, SheetCell } from './workbook';
import { styleOf, writeStyles } from './writeStyles';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Excel allows 31 characters in the name of a sheet and none of these. */
const NO_SHEET_NAME = /[\\/?*[\]:]/g;
const LONGEST_NAME = 31;

/** The bytes of an .xlsx file with these sheets (ECMA-376 part 1, 18); equal sheets give equal bytes. Throws `RangeError` without a sheet. */
export function writeXlsx(sheets: readonly Sheet[]): Uint8Array {
  if (sheets.length === 0) throw new RangeError('a workbook needs a sheet');
  const office = new OfficePackage();
  office.relate('', 'officeDocument', 'xl/workbook.xml');
  const names = uniqueNames(sheets);
  const entries = sheets.map((sheet, index) => {
    const file = `worksheets/sheet${index + 1}.xml`;
    office.add(`xl/${file}`, writeSheet(sheet), `${SPREADSHEET}.worksheet+xml`);
    const relation = office.relate('xl/workbook.xml', 'worksheet', file);
    return element('sheet', { name: names[index], sheetId: index + 1, 'r:id': relation });
  });
  const titles = sheets.flatMap(({ headerRows }, index) =>
    headerRows > 0
      ? [
          element(
            'definedName',
            { name: '_xlnm.Print_Titles', localSheetId: index },
            escapeXml(`'${names[index]?.replaceAll("'", "''")}'!$1:$${headerRows}`),
          ),
        ]
      : [],
  );
  office.relate('xl/workbook.xml', 'styles', 'styles.xml');
  office.add('xl/styles.xml', writeStyles(), `${SPREADSHEET}.styles+xml`);
  const workbook = element(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': RELATIONS },
    element('sheets', {}, ...entries),
    titles.length > 0 ? element('definedNames', {}, ...titles) : '',
  );
  office.add('xl/workbook.xml', xmlFile(workbook), `${SPREADSHEET}.sheet.main+xml`);
  return office.zip();
}

function writeSheet(sheet: Sheet): string {
  const { widths, rows, merged, headerRows } = sheet;
  const heights = rowHeights(sheet);
  const pane =
    headerRows > 0
      ? element('pane', {
          ySplit: headerRows,
          topLeftCell: `A${headerRows + 1}`,
          activePane: 'bottomLeft',
          state: 'frozen',
        })
      : '';
  const columns = widths.map((width, index) =>
    element('col', { min: index + 1, max: index + 1, width, customWidth: 1 }),
  );
  const ranges = merged.map(({ row, column, rows: down, columns: right }) =>
    element('mergeCell', {
      ref: `${cellReference(row, column)}:${cellReference(row + down - 1, column + right - 1)}`,
    }),
  );
  return xmlFile(
    element(
      'worksheet',
      { xmlns: MAIN },
      element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })),
      element('sheetViews', {}, element('sheetView', { workbookViewId: 0 }, pane)),
      columns.length > 0 ? element('cols', {}, ...columns) : '',
      element('sheetData', {}, ...rows.map((cells, row) => writeRow(cells, row, heights[row]))),
      ranges.length > 0 ? element('mergeCells', { count: ranges.length }, ...ranges) : '',
      element('pageSetup', { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
    ),
  );
}

function writeRow(cells: readonly SheetCell[], row: number, height: number | undefined): string {
  const written = cells.map(({ value, look, decimals }, column) => {
    const place = { r: `${spreadsheetColumn(column)}${row + 1}`, s: styleOf(look, decimals) };
    if (typeof value === 'number') return element('c', place, element('v', {}, String(value)));
    if (!value) return element('c', place);
    const text = element('t', { 'xml:space': 'preserve' }, escapeXml(value));
    return element('c', { ...place, t: 'inlineStr' }, element('is', {}, text));
  });
  return element('row', { r: row + 1, ht: height }, ...written);
}

function uniqueNames(sheets: readonly Sheet[]): readonly string[] {
  const used = new Set<string>();
  return sheets.map(({ name }, index) => {
    const base = name.replace(NO_SHEET_NAME, ' ').trim().slice(0, LONGEST_NAME) || `Sheet${index + 1}`;
    let unique = base;
    for (let count = 2; used.has(unique); count += 1)
      unique = `${base.slice(0, LONGEST_NAME - 4)} (${count})`;
    used.add(unique);
    return unique;
  });
}
