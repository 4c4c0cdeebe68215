import type { Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { chartData, detachedData } from '../../../shared/plan/chartData';
import { printOwn } from '../../../shared/plan/inlineText';
import { lineSeries } from '../../../shared/plan/lineSeries';
import type { ChartKind, ChartSource } from '../../../shared/schema/extensions/chart';
import { createPlanDocument, readBody } from '../../../shared/schema/planDocument';
import { writeText } from '../../../shared/text/writeText';
import { block, dataTable } from '../../helpers/exportPlan';

const source: ChartSource = {
  table: 'indicators',
  rows: [
    { id: 'kindergarten', name: '毛入园率' },
    { id: 'students', name: '在校生' },
  ],
  columns: [
    { id: 'y2025', name: '2025年' },
    { id: 'y2030', name: '2030年' },
  ],
  categories: 'columns',
  lines: [],
};

type Cells = Readonly<Record<string, readonly [string, string, string]>>;
const usual: Cells = {
  kindergarten: ['毛入园率（%）', '94.6', '97以上'],
  students: ['在校生（人）', '5.6万', '6万'],
};

function planWith(rows: Cells, chosen: Partial<ChartSource> = {}, kind = 'column') {
  return createPlanDocument({
    type: 'doc',
    content: [
      dataTable(
        'indicators',
        { kind: 'indicators' },
        [
          ['name', 'name', '指标'],
          ['y2025', 'value', '2025年', { year: 2025 }],
          ['y2030', 'value', '2030年', { year: 2030 }],
        ],
        Object.entries(rows).map(([id, cells]) => ({ id, cells })),
      ),
      block('chart', { id: 'chart', kind, source: { ...source, ...chosen } }),
    ],
  });
}

function read(rows: Cells, chosen: Partial<ChartSource> = {}, kind = 'column') {
  const body = readBody(planWith(rows, chosen, kind));
  return chartData(body.lastChild as Node, body, printOwn);
}

describe('CHT-1: a chart made from indicator rows', () => {
  it('shows their present values, years along the axis, each series in its own unit', () => {
    expect(read(usual)).toEqual({
      data: {
        categories: ['2025年', '2030年'],
        series: [
          { name: '毛入园率（%）', values: [94.6, 97] },
          { name: '在校生（人）', values: [56000, 60000] },
        ],
      },
      missing: [],
    });
    const changed = { ...usual, kindergarten: ['毛入园率（%）', '95', '98'] as const };
    expect(read(changed).data.series[0]?.values).toEqual([95, 98]);
  });

  it('has a unit for each axis where lines stand on a second one', () => {
    const { data } = read(usual, { lines: ['kindergarten'] }, 'combined');
    expect(data).toMatchObject({ unit: '人', lineUnit: '%' });
    expect(data.series.map(({ name }) => name)).toEqual(['毛入园率', '在校生']);
    expect(lineSeries('combined', data)).toEqual([true, false]);
    expect(read(usual, {}, 'combined').data).toMatchObject({ unit: '%', lineUnit: '人' });
  });

  it('can put the indicators along the axis, a series for each year', () => {
    const { data } = read(usual, { categories: 'rows' });
    expect(data.categories).toEqual(['毛入园率', '在校生']);
    expect(data.series).toEqual([
      { name: '2025年', values: [94.6, 56000] },
      { name: '2030年', values: [97, 60000] },
    ]);
  });

  it('says of a row that is gone that it is gone, on the page and in exports', () => {
    const { students } = usual;
    const rows: Cells = students ? { students } : {};
    expect(read(rows)).toMatchObject({
      missing: ['毛入园率'],
      data: {
        series: [
          { name: '在校生', values: [56000, 60000] },
          { name: '毛入园率【引用失效】', values: [null, null] },
        ],
      },
    });
    expect(writeText(planWith(rows))).toContain('毛入园率【引用失效】');
  });

  it('says so of everything where the table is gone', () => {
    expect(read(usual, { table: 'deleted' }).missing).toEqual(['毛入园率', '在校生', '2025年', '2030年']);
  });
});

describe('CHT-3: a pie made from indicator rows', () => {
  it('shows one series in its own unit: the chosen one, else the first', () => {
    expect(read(usual, {}, 'pie').data).toMatchObject({ series: [{ name: '毛入园率' }], unit: '%' });
    const { data } = read(usual, { shown: 'students' }, 'pie');
    expect(data).toMatchObject({ series: [{ name: '在校生', values: [56000, 60000] }], unit: '人' });
    expect(data.series).toHaveLength(1);
    expect(read(usual, { shown: 'deleted' }, 'pie').data.series.map(({ name }) => name)).toEqual([
      '毛入园率',
    ]);
  });

  it('[CHT-4] leaves all its series to own data, the one that it shows first', () => {
    const body = readBody(planWith(usual));
    const left = (kind: ChartKind, shown?: string) =>
      detachedData({ ...source, ...(shown && { shown }) }, kind, body, printOwn).series.map(
        ({ name, values }) => [name, ...values],
      );
    const rate = ['毛入园率（%）', 94.6, 97];
    const students = ['在校生（人）', 56000, 60000];
    expect(left('pie')).toEqual([rate, students]);
    expect(left('pie', 'students')).toEqual([students, rate]);
    expect(left('column', 'students')).toEqual([rate, students]);
  });

  it('shows all again as another kind of chart', () => {
    expect(read(usual, { shown: 'students' }).data.series).toHaveLength(2);
  });
});

describe('CHT-2: a combined chart', () => {
  it('draws its last series as a line where none is marked, and never its only one', () => {
    const series = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ name: `${at}`, values: [] }));
    expect(lineSeries('combined', { categories: [], series: series(2) })).toEqual([false, true]);
    expect(lineSeries('combined', { categories: [], series: series(1) })).toEqual([false]);
    expect(lineSeries('line', { categories: [], series: series(1) })).toEqual([true]);
  });
});
