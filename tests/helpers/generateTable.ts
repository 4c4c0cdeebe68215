import type { Described, DescribedRow } from './describePlan';
import type { Words } from './generatePlanWords';

/** A table: what an import must find, its lines in a converter's text, and words for a caption. */
export interface GeneratedTable {
  readonly caption: string;
  readonly block: Described;
  readonly lines: readonly string[];
}

/** An indicator, task, project or key project table, with groups, sub-rows, a total or a remark where its kind has them. */
export function generateDataTable(words: Words): GeneratedTable {
  return words.pick([
    generateIndicators,
    generateGroupedIndicators,
    generateTasks,
    generateProjects,
    generateKeyProjects,
  ])(words);
}

/** A table of free layout whose first column is merged downwards. */
export function generatePlainTable(words: Words): GeneratedTable {
  const header = ['范围', '对象', '说法'];
  const printed = [
    header,
    ['甲类', words.name(), '是'],
    ['', words.name(), '否'],
    ['乙类', words.name(), '是'],
  ];
  const cell = (text: string, rowspan = 1) => ({ text, colspan: 1, rowspan });
  const rows = printed.map((row, index) =>
    index === 2
      ? row.slice(1).map((text) => cell(text))
      : row.map((text, column) => cell(text, index === 1 && column === 0 ? 2 : 1)),
  );
  return { caption: '对照情况', block: { type: 'table', unit: null, rows }, lines: printRows(printed) };
}

function generateIndicators(words: Words): GeneratedTable {
  const columns = ['指标', '2025年', '2030年', '属性'];
  const rows: DescribedRow[] = ['卫生', '文化'].flatMap((group) => [
    row('group', [group, '', '', '']),
    row('item', [`${words.name()}覆盖率（%）`, value(words), `${value(words)}以上`, '预期性']),
    { ...row('item', [`其中：${words.name()}（个）`, value(words), `≥${value(words)}`, '约束性']), level: 1 },
  ]);
  rows.push(row('remark', ['备注：数据来自年度统计', '', '', '']));
  const printed = rows.map(({ kind, cells }) =>
    kind === 'item' || words.chance(0.5) ? cells : cells.slice(0, 1),
  );
  return dataTable('indicators', '主要指标', columns, rows, [columns, ...printed]);
}

function generateGroupedIndicators(words: Words): GeneratedTable {
  const columns = ['类别', '指标名称', '单位', '2025年基期值', '2030年目标值'];
  const rows = ['养老', '就业'].flatMap((group) => [
    row('item', [group, words.name(), '万人', value(words), value(words)]),
    row('item', ['', words.name(), '%', value(words), `${value(words)}左右`]),
  ]);
  return dataTable('indicators', '分类指标', columns, rows, [
    ['类别', '指标名称', '单位', '2025年\n基期值', '2030年\n目标值'],
    ...rows.map(({ cells }) => cells),
  ]);
}

function generateTasks(words: Words): GeneratedTable {
  const columns = ['序号', '任务', '数量', '责任部门'];
  const printed = [1, 2, 3].map((number) => [
    String(number),
    words.name(),
    `${words.number(2, 40)}个以上`,
    words.offices().join('、'),
  ]);
  const rows = printed.map(([, ...cells]) => row('item', ['', ...cells]));
  return dataTable('tasks', '量化任务表', columns, rows, [columns, ...printed]);
}

function generateProjects(words: Words): GeneratedTable {
  const columns = ['序号', '项目名称', '建设性质', '建设地点', '建设年限', '总投资（万元）'];
  const item = (number: number) => [
    String(number),
    words.name(),
    words.pick(['新建', '改扩建']),
    '青禾镇',
    '2026.3-2028.12',
    String(words.number(100, 9000)),
  ];
  const printed = [item(1), item(2), item(3)];
  const total = words.chance(0.5);
  const rows = printed.map(([, ...cells]) => row('item', ['', ...cells]));
  if (total) rows.push(row('total', ['', '合计', '', '', '', '9999']));
  return dataTable('projects', '建设项目表', columns, rows, [
    columns,
    ...printed,
    ...(total ? [['合计', '9999']] : []),
  ]);
}

function generateKeyProjects(words: Words): GeneratedTable {
  const columns = ['序号', '工程名称', '主要内容', '责任单位'];
  const item = (number: string) => [
    number,
    words.name(),
    `1.${words.prose()}\n2.${words.prose()}`,
    words.offices().join('、'),
  ];
  const printed = [item('一'), item('二')];
  const rows = printed.map(([, ...cells]) => row('item', ['', ...cells]));
  return dataTable('keyProjects', '重点工程清单', columns, rows, [columns, ...printed]);
}

function dataTable(
  kind: string,
  caption: string,
  columns: readonly string[],
  rows: readonly DescribedRow[],
  printed: readonly (readonly string[])[],
): GeneratedTable {
  return {
    caption,
    block: { type: 'dataTable', kind, unit: null, columns, rows },
    lines: printRows(printed),
  };
}

function row(kind: string, cells: readonly string[]): DescribedRow {
  return { kind, level: 0, cells };
}

function value(words: Words): string {
  return (words.number(100, 990) / 10).toFixed(1);
}

/** Each cell on a line of its own behind a tab, each row followed by a blank line. */
function printRows(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.flatMap((cells) => [...cells.map((cell) => `\t${cell}`), '']);
}
