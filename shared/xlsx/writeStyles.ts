import { element, xmlFile } from '../docx/write/xml';
import type { CellLook } from './workbook';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The looks in the order of their style numbers; 0 is the plain cell outside tables. */
const LOOKS: readonly CellLook[] = ['title', 'head', 'text', 'center', 'group'];

const MOST_DECIMALS = 4;
/** The first number that own number formats may have (ECMA-376 part 1, 18.8.30). */
const OWN_FORMATS = 164;

/** The number of the cell style of a look, and of centred numbers with so many decimals. */
export function styleOf(look: CellLook, decimals = 0): number {
  if (look === 'center' && decimals > 0) return LOOKS.length + Math.min(decimals, MOST_DECIMALS);
  return LOOKS.indexOf(look) + 1;
}

const FONTS = [
  { size: 11, bold: false },
  { size: 16, bold: true },
  { size: 11, bold: true },
];

const FORMATS: Readonly<Record<CellLook, { font: number; border: number; align: string }>> = {
  title: { font: 1, border: 0, align: 'center' },
  head: { font: 2, border: 1, align: 'center' },
  text: { font: 0, border: 1, align: 'left' },
  center: { font: 0, border: 1, align: 'center' },
  group: { font: 2, border: 1, align: 'left' },
};

/** The part xl/styles.xml. */
export function writeStyles(): string {
  const fonts = FONTS.map(({ size, bold }) =>
    element(
      'font',
      {},
      bold ? element('b') : '',
      element('sz', { val: size }),
      element('name', { val: '宋体' }),
      element('charset', { val: 134 }),
    ),
  );
  const side = (name: string) => element(name, { style: 'thin' }, element('color', { auto: 1 }));
  const border = ['left', 'right', 'top', 'bottom'].map(side).join('');
  const format = (look: CellLook, numberFormat: number) => {
    const { font, border: lines, align } = FORMATS[look];
    return element(
      'xf',
      {
        numFmtId: numberFormat,
        ...(numberFormat > 0 && { applyNumberFormat: 1 }),
        fontId: font,
        fillId: 0,
        borderId: lines,
        xfId: 0,
        applyFont: 1,
        applyBorder: 1,
        applyAlignment: 1,
      },
      element('alignment', { horizontal: align, vertical: 'center', wrapText: 1 }),
    );
  };
  const decimals = Array.from({ length: MOST_DECIMALS }, (_, index) => index + 1);
  const formats = [
    ...LOOKS.map((look) => format(look, 0)),
    ...decimals.map((count) => format('center', OWN_FORMATS + count)),
  ];
  const numberFormats = decimals.map((count) =>
    element('numFmt', { numFmtId: OWN_FORMATS + count, formatCode: `0.${'0'.repeat(count)}` }),
  );
  const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  const patterns = ['none', 'gray125'].map((patternType) =>
    element('fill', {}, element('patternFill', { patternType })),
  );
  return xmlFile(
    element(
      'styleSheet',
      { xmlns: MAIN },
      element('numFmts', { count: numberFormats.length }, ...numberFormats),
      element('fonts', { count: fonts.length }, ...fonts),
      element('fills', { count: patterns.length }, ...patterns),
      element('borders', { count: 2 }, element('border'), element('border', {}, border)),
      element('cellStyleXfs', { count: 1 }, element('xf', plain)),
      element('cellXfs', { count: formats.length + 1 }, element('xf', { ...plain, xfId: 0 }), ...formats),
      element('cellStyles', { count: 1 }, element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
    ),
  );
}
