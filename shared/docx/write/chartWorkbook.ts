import type { ChartData } from '../../schema/extensions/chart';
import { spreadsheetColumn } from '../../xlsx/cellReference';
import { OfficePackage } from './package';
import { element, escapeXml, xmlFile } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The workbook behind a chart: categories down column A, a series in each column after it. */
export function writeChartWorkbook(data: ChartData): Uint8Array {
  const office = new OfficePackage();
  const names = data.series.map((series) => series.name);
  const rows: (string | number | null)[][] = [
    ['', ...names],
    ...data.categories.map((category, index) => [
      category,
      ...data.series.map((series) => series.values[index] ?? null),
    ]),
  ];
  office.add('xl/worksheets/sheet1.xml', sheet(rows), `${SPREADSHEET}.worksheet+xml`);
  const relation = office.relate('xl/workbook.xml', 'worksheet', 'worksheets/sheet1.xml');
  const workbook = element(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' },
    element('sheets', {}, element('sheet', { name: 'Sheet1', sheetId: 1, 'r:id': relation })),
  );
  office.add('xl/workbook.xml', xmlFile(workbook), `${SPREADSHEET}.sheet.main+xml`);
  office.relate('', 'officeDocument', 'xl/workbook.xml');
  return office.zip();
}

function sheet(rows: readonly (readonly (string | number | null)[])[]): string {
  const xml = rows.map((row, rowIndex) => {
    const cells = row.flatMap((content, column) => {
      const place = `${spreadsheetColumn(column)}${rowIndex + 1}`;
      if (typeof content === 'number') return [element('c', { r: place }, element('v', {}, String(content)))];
      if (!content) return [];
      return [
        element('c', { r: place, t: 'inlineStr' }, element('is', {}, element('t', {}, escapeXml(content)))),
      ];
    });
    return element('row', { r: rowIndex + 1 }, ...cells);
  });
  return xmlFile(element('worksheet', { xmlns: MAIN }, element('sheetData', {}, ...xml)));
}
