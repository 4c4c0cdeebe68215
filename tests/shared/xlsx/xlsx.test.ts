import { describe, expect, it } from 'vitest';
import { cellReference, readCellReference } from '../../../shared/xlsx/cellReference';
import { formatNumber } from '../../../shared/xlsx/numberFormats';
import { readXlsx } from '../../../shared/xlsx/readXlsx';
import type { Sheet } from '../../../shared/xlsx/workbook';
import { writeXlsx } from '../../../shared/xlsx/writeXlsx';

const sheet = (fields: Partial<Sheet> = {}): Sheet => ({
  name: '任务分工表',
  widths: [8, 40],
  merged: [{ row: 0, column: 0, rows: 1, columns: 2 }],
  headerRows: 2,
  rows: [
    [
      { value: '任务分工表', look: 'title' },
      { value: null, look: 'title' },
    ],
    [
      { value: '序号', look: 'head' },
      { value: '任务', look: 'head' },
    ],
    [
      { value: 1, look: 'center' },
      { value: '新建“A&B”学校<2所>\n含幼儿园 ', look: 'text' },
    ],
    [
      { value: 98.5, look: 'center' },
      { value: '', look: 'text' },
    ],
  ],
  ...fields,
});

describe('a workbook', () => {
  it('comes back from its file with numbers, line breaks, signs and merged cells', () => {
    const [read] = readXlsx(writeXlsx([sheet()]));
    expect(read).toEqual({
      name: '任务分工表',
      rows: [
        ['任务分工表', ''],
        ['序号', '任务'],
        ['1', '新建“A&B”学校<2所>\n含幼儿园'],
        ['98.5', ''],
      ],
      merged: [{ row: 0, column: 0, rows: 1, columns: 2 }],
    });
  });

  it('gives equal bytes for equal sheets', () => {
    expect(writeXlsx([sheet()])).toEqual(writeXlsx([sheet()]));
  });

  it('gives every sheet a name that Excel accepts and no other sheet has', () => {
    const names = ['投资[万元]/合计', '投资[万元]/合计', '', '很'.repeat(40)].map((name) => sheet({ name }));
    const read = readXlsx(writeXlsx(names)).map(({ name }) => name);
    expect(new Set(read).size).toBe(4);
    for (const name of read) {
      expect(name).not.toMatch(/[\\/?*[\]:]/);
      expect(name.length).toBeLessThanOrEqual(31);
    }
  });

  it('that is none is refused with what to do', () => {
    expect(() => readXlsx(new Uint8Array([1, 2, 3]))).toThrow(/另存为 \.xlsx/);
  });
});

describe('the name of a cell', () => {
  it.each([
    [0, 0, 'A1'],
    [11, 25, 'Z12'],
    [0, 26, 'AA1'],
    [6, 701, 'ZZ7'],
    [6, 702, 'AAA7'],
  ])('of row %i and column %i is %s', (row, column, name) => {
    expect(cellReference(row, column)).toBe(name);
    expect(readCellReference(name)).toEqual({ row, column });
  });

  it('with dollar signs is read, other words are not', () => {
    expect(readCellReference('$B$3')).toEqual({ row: 2, column: 1 });
    expect(readCellReference('合计')).toBeNull();
  });
});

describe('a number in a sheet', () => {
  it.each([
    [0.985, '0.0%', '98.5%'],
    [12345.678, '#,##0.00', '12345.68'],
    [0.1 + 0.2, '', '0.3'],
    [7, '0"所"', '7'],
    [46357, 'yyyy"年"m"月"d"日"', '2026年12月1日'],
  ])('%d with the format %s reads %s', (number, format, text) => {
    expect(formatNumber(number, format)).toBe(text);
  });
});
