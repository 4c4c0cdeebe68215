import { expect, it } from 'vitest';
import { readDocxSource } from '../../../../shared/docx/read/readDocx';
import { p, wordFile } from '../../../helpers/wordFile';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const points = (texts: readonly string[]) =>
  `<c:ptCount val="${texts.length}"/>${texts.map((text, index) => (text ? `<c:pt idx="${index}"><c:v>${text}</c:v></c:pt>` : '')).join('')}`;
const strings = (...texts: string[]) => `<c:strRef><c:strCache>${points(texts)}</c:strCache></c:strRef>`;
const numbers = (...texts: string[]) => `<c:numRef><c:numCache>${points(texts)}</c:numCache></c:numRef>`;

/** What a file with one chart brings. */
function readChartFile(plot: string, title = '') {
  const chart = `<c:chartSpace ${NAMESPACES}><c:chart>${title}<c:plotArea>${plot}</c:plotArea></c:chart></c:chartSpace>`;
  const drawing =
    '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="r1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
  const { blocks, losses } = readDocxSource(
    wordFile(p('青禾县规划') + drawing, {
      'word/charts/chart1.xml': chart,
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="r1" Type="x/chart" Target="charts/chart1.xml"/></Relationships>',
    }),
  );
  return { charts: blocks.filter(({ type }) => type === 'chart'), losses };
}

it('reads points against values, and a title that a cell names', () => {
  const { charts } = readChartFile(
    `<c:scatterChart><c:ser><c:tx>${strings('床位')}</c:tx><c:xVal>${numbers('2021', '2025')}</c:xVal><c:yVal>${numbers('3.2', '4.8')}</c:yVal></c:ser></c:scatterChart>`,
    `<c:title><c:tx>${strings('每千人床位')}</c:tx></c:title>`,
  );
  expect(charts).toEqual([
    {
      type: 'chart',
      kind: 'line',
      title: '每千人床位',
      data: { categories: ['2021', '2025'], series: [{ name: '床位', values: [3.2, 4.8] }] },
    },
  ]);
});

it('joins categories in groups, and keeps values that no category names', () => {
  const levels = `<c:multiLvlStrRef><c:multiLvlStrCache><c:ptCount val="3"/><c:lvl>${points(['城区', '镇区', '城区']).replace(/<c:ptCount[^>]*>/, '')}</c:lvl><c:lvl>${points(['2020', '', '2025']).replace(/<c:ptCount[^>]*>/, '')}</c:lvl></c:multiLvlStrCache></c:multiLvlStrRef>`;
  const { charts } = readChartFile(
    `<c:barChart><c:ser><c:cat>${levels}</c:cat><c:val>${numbers('1', '', '3', '4')}</c:val></c:ser></c:barChart>`,
  );
  expect(charts).toMatchObject([
    {
      data: {
        categories: ['2020 城区', '2020 镇区', '2025 城区', ''],
        series: [{ values: [1, null, 3, 4] }],
      },
    },
  ]);
});

it('knows the unit on the axis, reports a chart without data and other names of axes', () => {
  const empty = readChartFile(`<c:lineChart><c:ser><c:tx>${strings('人数')}</c:tx></c:ser></c:lineChart>`);
  expect(empty.charts).toMatchObject([{ data: { series: [{ name: '人数', values: [] }] } }]);
  expect(empty.losses).toEqual([{ text: '', reason: '这幅图表里没有数据，请在图表里补录' }]);
  const axis =
    '<c:catAx><c:title><a:t>年份</a:t></c:title></c:catAx><c:valAx><c:title><c:tx><c:rich><a:p><a:r><a:t>单位：人</a:t></a:r></a:p></c:rich></c:tx></c:title></c:valAx>';
  const named = readChartFile(
    `<c:lineChart><c:ser><c:val>${numbers('1')}</c:val></c:ser></c:lineChart>${axis}`,
  );
  expect(named.charts).toMatchObject([{ data: { unit: '人' } }]);
  expect(named.losses).toEqual([{ text: '年份', reason: '图表里坐标轴名称等文字没有导入' }]);
});
