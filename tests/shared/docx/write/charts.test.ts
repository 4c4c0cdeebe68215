import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocx } from '../../../../shared/docx/read/readDocx';
import { writeDocx } from '../../../../shared/docx/write/writeDocx';
import { CHART_COLOURS } from '../../../../shared/plan/chartColours';
import type { ChartData } from '../../../../shared/schema/extensions/chart';
import { createPlanDocument } from '../../../../shared/schema/planDocument';
import { readXlsx } from '../../../../shared/xlsx/readXlsx';
import { countingIds } from '../../../helpers/countingIds';
import { openExportedFile } from '../../../helpers/exportedFile';
import { block, dataTable, paragraph } from '../../../helpers/exportPlan';
import { validateDocx } from '../../../helpers/validateDocx';
import { all, at } from '../../../helpers/xmlTree';

const now = new Date('2026-03-10T08:00:00Z');
const data: ChartData = {
  categories: ['2024年', '2025年'],
  series: [
    { name: '在校生', values: [5.4, 5.6] },
    { name: '毛入园率', values: [93.4, 94.6], line: true },
  ],
  unit: '万人',
  lineUnit: '%',
};

const planWith = (...content: ReturnType<typeof block>[]) => createPlanDocument({ type: 'doc', content });

test('a combined chart has columns on the first axis and lines on a second one at the right', async () => {
  const bytes = await writeDocx(planWith(block('chart', { kind: 'combined', title: '结构', data })), {
    style: 'plan',
    now,
  });
  expect(validateDocx(bytes)).toEqual([]);
  const chart = openExportedFile(bytes).xml('word/charts/chart1.xml');
  const [bars] = all(chart, 'c:barChart');
  const [lines] = all(chart, 'c:lineChart');
  const namesOf = (plot: typeof bars) =>
    plot && all(plot, 'c:ser').map((series) => all(series, 'c:v')[0]?.text);
  expect(namesOf(bars)).toEqual(['在校生']);
  expect(namesOf(lines)).toEqual(['毛入园率']);
  const axes = all(chart, 'c:valAx').map((axis) => [
    all(axis, 'c:axId')[0]?.attributes.val,
    all(axis, 'c:axPos')[0]?.attributes.val,
    all(axis, 'a:t')[0]?.text,
    all(axis, 'c:crosses')[0]?.attributes.val,
  ]);
  expect(axes).toEqual([
    ['2', 'l', '万人', undefined],
    ['4', 'r', '%', 'max'],
  ]);
});

test('lines are straight, and where two run close the figure of the lower one stands below', async () => {
  const crossing: ChartData = {
    categories: ['幼儿园', '小学', '初中'],
    series: [
      { name: '2025年', values: [62, 41, null] },
      { name: '2030年', values: [66, 38, 18] },
    ],
  };
  const plan = planWith(block('chart', { kind: 'line', title: '结构', data: crossing }));
  const bytes = await writeDocx(plan, { style: 'plan', now });
  expect(validateDocx(bytes)).toEqual([]);
  const chart = openExportedFile(bytes).xml('word/charts/chart1.xml');
  const said = all(chart, 'c:ser').map((series) => ({
    smooth: all(series, 'c:smooth')[0]?.attributes.val,
    below: all(series, 'c:dLbl').map((label) => all(label, 'c:idx')[0]?.attributes.val),
  }));
  expect(said).toEqual([
    { smooth: '0', below: ['0'] },
    { smooth: '0', below: ['1'] },
  ]);
});

test('bars lie over their axis and get higher where many have to stand in a chart', async () => {
  const many = {
    categories: Array.from({ length: 12 }, (_, index) => `第${index + 1}中学`),
    series: [
      { name: '2025年', values: Array.from({ length: 12 }, () => 90) },
      { name: '2030年', values: Array.from({ length: 12 }, () => 95) },
    ],
  };
  const heightOf = async (kind: string) => {
    const bytes = await writeDocx(planWith(block('chart', { kind, title: '', data: many })), {
      style: 'plan',
      now,
    });
    expect(validateDocx(bytes)).toEqual([]);
    const file = openExportedFile(bytes);
    const axis = all(file.xml('word/charts/chart1.xml'), 'c:valAx')[0];
    return {
      millimetres: Math.round(
        Number(all(file.xml('word/document.xml'), 'wp:extent')[0]?.attributes.cy) / 36_000,
      ),
      crosses: at(axis, 'c:crosses')?.attributes.val,
    };
  };
  expect(await heightOf('bar')).toEqual({ millimetres: 170, crosses: 'max' });
  expect(await heightOf('column')).toEqual({ millimetres: 77, crosses: undefined });
});

test('it comes back from Word as the same chart', async () => {
  const bytes = await writeDocx(planWith(block('chart', { kind: 'combined', title: '结构', data })), {
    style: 'plan',
    now,
  });
  const { document } = readDocx(bytes, { newId: countingIds() });
  const chart = document.body.content?.find(({ type }) => type === 'chart');
  expect(chart?.attrs).toMatchObject({ kind: 'combined', data: { series: data.series } });
});

test('CHT-1: a chart made from indicators carries their present values, in its part and in its workbook', async () => {
  const source = {
    table: 'indicators',
    rows: [{ id: 'rate', name: '毛入园率' }],
    columns: [{ id: 'y2030', name: '2030年' }],
    categories: 'columns',
    lines: [],
  };
  const table = dataTable(
    'indicators',
    { kind: 'indicators' },
    [
      ['name', 'name', '指标'],
      ['y2030', 'value', '2030年', { year: 2030 }],
    ],
    [{ id: 'rate', cells: ['毛入园率（%）', '97.5'] }],
  );
  const plan = planWith(paragraph('正文'), table, block('chart', { source }));
  const bytes = await writeDocx(plan, { style: 'plan', now });
  const chart = openExportedFile(bytes).xml('word/charts/chart1.xml');
  expect(all(chart, 'c:numCache').map((cache) => all(cache, 'c:v').map(({ text }) => text))).toEqual([
    ['97.5'],
  ]);
  const workbook = unzipSync(bytes)['word/embeddings/chart1.xlsx'] ?? new Uint8Array();
  expect(readXlsx(workbook)[0]?.rows).toEqual([
    ['', '毛入园率'],
    ['2030年', '97.5'],
  ]);
});

test.each([
  ['在校生和毛入园率', [], ['在校生和毛入园率']],
  ['在校生', ['在校生'], ['在校生']],
])('DOUT-18 a title that the caption says already prints once: %s', async (title, printed, read) => {
  const heading = block('title', {}, { type: 'text', text: '青禾县教育规划' });
  const caption = block('caption', { of: 'figure' }, { type: 'text', text: '在校生和毛入园率' });
  const bytes = await writeDocx(
    planWith(heading, caption, block('chart', { kind: 'combined', title, data })),
    {
      style: 'plan',
      now,
    },
  );
  expect(validateDocx(bytes)).toEqual([]);
  const [titleXml] = all(openExportedFile(bytes).xml('word/charts/chart1.xml'), 'c:chart').flatMap((chart) =>
    chart.children.filter(({ name }) => name === 'c:title'),
  );
  expect(titleXml ? all(titleXml, 'a:t').map((each) => each.text) : []).toEqual(printed);
  const { document } = readDocx(bytes, { newId: countingIds() });
  const charts = (document.body.content ?? []).filter(({ type }) => type === 'chart');
  expect(charts.map(({ attrs }) => attrs?.title)).toEqual(read);
});

test('a pie says of each piece what it is, its value with the unit and its share, as on the screen', async () => {
  const pieces: ChartData = {
    categories: ['小学', '初中'],
    series: [{ name: '人数', values: [19540, 10230] }],
    unit: '人"',
  };
  const bytes = await writeDocx(planWith(block('chart', { kind: 'pie', title: '结构', data: pieces })), {
    style: 'plan',
    now,
  });
  expect(validateDocx(bytes)).toEqual([]);
  const pie = openExportedFile(bytes).xml('word/charts/chart1.xml');
  const [labels] = all(pie, 'c:dLbls');
  const of = (name: string) => labels && all(labels, name)[0];
  expect(['c:showCatName', 'c:showVal', 'c:showPercent'].map((name) => of(name)?.attributes.val)).toEqual([
    '1',
    '1',
    '1',
  ]);
  expect(all(pie, 'c:formatCode').map(({ text }) => text)).toEqual(['General"人"']);
});

test('a chart has the same colours in Word as on the screen', async () => {
  const chart = { kind: 'pie' as const, title: '结构', data: { ...data, series: data.series.slice(0, 1) } };
  const bytes = await writeDocx(planWith(block('chart', chart)), { style: 'plan', now });
  const colours = all(openExportedFile(bytes).xml('word/charts/chart1.xml'), 'a:srgbClr').map(
    ({ attributes }) => `#${attributes.val}`,
  );
  expect(colours).toEqual(CHART_COLOURS.slice(0, 2));
});
