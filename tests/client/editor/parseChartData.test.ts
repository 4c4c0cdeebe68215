import { describe, expect, it } from 'vitest';
import { parseChartData, printChartData } from '../../../client/editor/parseChartData';

describe('the data of a chart', () => {
  it('is read as it is copied from a spreadsheet, and printed back', () => {
    const parsed = parseChartData('年份\t甲\t乙\n2024\t1.5\t\n2025\t2%\t3', '万人');
    expect(parsed).toEqual({
      data: {
        categories: ['2024', '2025'],
        series: [
          { name: '甲', values: [1.5, 2] },
          { name: '乙', values: [null, 3] },
        ],
        unit: '万人',
      },
    });
    expect('data' in parsed && printChartData(parsed.data)).toBe('\t甲\t乙\n2024\t1.5\t\n2025\t2\t3');
  });

  it('names the first thing that is no number, and says when there is nothing', () => {
    expect(parseChartData('类别,数值\n甲,一批', '')).toEqual({ wrong: { line: 2, text: '一批' } });
    expect(parseChartData('只有一行', '')).toEqual({ empty: true });
  });
});
