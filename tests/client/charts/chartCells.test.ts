import { describe, expect, it } from 'vitest';
import {
  fillChartCells,
  filledColumns,
  printChartCells,
  putSeriesFirst,
  readChartCells,
} from '../../../client/editor/charts/chartCells';

const plain = { unit: '', lineUnit: '', lines: [] };

describe('the grid of a chart', () => {
  it('is read as numbers by series and category, and printed back', () => {
    const cells = [
      ['', '甲', '乙'],
      ['2024', '1.5', ''],
      ['2025', '2％', '1,200'],
    ];
    const read = readChartCells(cells, { unit: '万人', lineUnit: '%', lines: [false, true] });
    expect(read).toEqual({
      data: {
        categories: ['2024', '2025'],
        series: [
          { name: '甲', values: [1.5, 2] },
          { name: '乙', values: [null, 1200], line: true },
        ],
        unit: '万人',
        lineUnit: '%',
      },
    });
    expect('data' in read && printChartCells(read.data)).toEqual([
      ['', '甲', '乙'],
      ['2024', '1.5', ''],
      ['2025', '2', '1200'],
    ]);
  });

  it('passes over rows and columns that are blank', () => {
    const cells = [
      ['', '', '数值'],
      ['', '', ''],
      ['甲', '', '3'],
    ];
    expect(readChartCells(cells, plain)).toEqual({
      data: { categories: ['甲'], series: [{ name: '数值', values: [3] }] },
    });
  });

  it('names the first cell that is no number, and says when there is nothing', () => {
    const wrong = [
      ['', '数值'],
      ['甲', '一批'],
    ];
    expect(readChartCells(wrong, plain)).toEqual({ wrong: { row: 1, column: 1, text: '一批' } });
    expect(readChartCells([['', '数值']], plain)).toEqual({ empty: true });
  });

  it('CHT-3: puts the series that a pie is to show before the others, which keep their numbers', () => {
    const cells = [
      ['', '人数', '', '占比'],
      ['小学', '19540', '', '41.4'],
    ];
    expect(filledColumns(cells)).toEqual([1, 3]);
    expect(putSeriesFirst(cells, [false, false, true], 3)).toEqual({
      cells: [
        ['', '占比', '人数', ''],
        ['小学', '41.4', '19540', ''],
      ],
      lines: [true, false, false],
    });
  });

  it('grows where a pasted range reaches beyond it', () => {
    const pasted = [
      ['1', '2'],
      ['3', '4'],
    ];
    expect(
      fillChartCells(
        [
          ['', '甲'],
          ['一', ''],
        ],
        { row: 1, column: 1 },
        pasted,
      ),
    ).toEqual([
      ['', '甲', ''],
      ['一', '1', '2'],
      ['', '3', '4'],
    ]);
  });
});
