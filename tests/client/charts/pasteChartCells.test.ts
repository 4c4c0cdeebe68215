import { describe, expect, it } from 'vitest';
import { pasteChartCells } from '../../../client/editor/charts/pasteChartCells';

const blank = [
  ['', '', ''],
  ['', '', ''],
  ['', '', ''],
];

describe('a range from a spreadsheet pasted into the grid of a chart', () => {
  const table = [
    ['', '幼儿园', '小学'],
    ['2021年', '12', '30'],
    ['2022年', '15', '31'],
  ];

  it('puts the names of series and categories where they belong, into whichever field it was pasted', () => {
    for (const at of [
      { row: 0, column: 1 },
      { row: 1, column: 0 },
      { row: 1, column: 1 },
    ])
      expect(pasteChartCells(blank, at, table)).toEqual(table);
  });

  it('knows bare years as names, and a named corner', () => {
    const years = [
      ['年份', '在校生'],
      ['2024', '1,020'],
      ['2025', '1,050'],
    ];
    expect(pasteChartCells([['', '']], { row: 0, column: 1 }, years)).toEqual(years);
    const stages = [
      ['学段', '2020年', '2025年'],
      ['小学', '30', '31'],
    ];
    expect(pasteChartCells(blank, { row: 1, column: 1 }, stages).slice(0, 2)).toEqual(stages);
  });

  it('leaves numbers where they were pasted, under the names of their series', () => {
    const values = [
      ['12', '—'],
      ['15', '85%以上'],
    ];
    expect(pasteChartCells(blank, { row: 1, column: 1 }, values)).toEqual([
      ['', '', ''],
      ['', '12', '—'],
      ['', '15', '85%以上'],
    ]);
    const named = [
      ['幼儿园', '小学'],
      ['12', '30'],
    ];
    expect(pasteChartCells(blank, { row: 0, column: 1 }, named)).toEqual([
      ['', '幼儿园', '小学'],
      ['', '12', '30'],
      ['', '', ''],
    ]);
  });

  it('leaves a column of names, and rows without a head, where they were pasted', () => {
    expect(pasteChartCells(blank, { row: 1, column: 0 }, [['小学'], ['初中']])).toEqual([
      ['', '', ''],
      ['小学', '', ''],
      ['初中', '', ''],
    ]);
    const rows = [
      ['小学', '1'],
      ['初中', '2'],
    ];
    expect(pasteChartCells(blank, { row: 1, column: 0 }, rows)).toEqual([
      ['', '', ''],
      ['小学', '1', ''],
      ['初中', '2', ''],
    ]);
  });
});
