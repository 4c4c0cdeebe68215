import { describe, expect, it } from 'vitest';
import { readText } from '../../../shared/text/readText';
import { countingIds } from '../../helpers/countingIds';
import { type Described, describePlan } from '../../helpers/describePlan';
import { missingWords } from '../../helpers/missingWords';
import { createRandom } from '../../helpers/random';

const PROSE = '坚持以群众需求为导向，分类制定年度计划，把任务落到镇村和具体单位，逐年见效。';

function read(...lines: readonly string[]) {
  const text = lines.join('\n');
  const imported = readText(text, { newId: countingIds() });
  expect(missingWords(text, imported)).toEqual([]);
  return { ...imported, blocks: describePlan(imported.document) };
}

/** Headings as one line each: level, label as found, text. */
function headings(blocks: readonly Described[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.type === 'heading' ? [[block.level, block.label ?? '-', block.text].join(' ')] : [],
  );
}

describe('labels that lost their form', () => {
  it('takes 2、 between 一、 and 三、 for 二、', () => {
    const { blocks } = read('一、甲乙丙', PROSE, '2、 丁戊己', PROSE, '三、庚辛壬', PROSE);
    expect(headings(blocks)).toEqual(['1 一、 甲乙丙', '1 2、 丁戊己', '1 三、 庚辛壬']);
  });

  it('takes （1） for （一） where its siblings are （二） and （三）', () => {
    const { blocks } = read('一、总则', '（1） 甲乙丙', PROSE, '（二）丁戊己', PROSE, '（三）庚辛壬', PROSE);
    expect(headings(blocks)).toEqual(['1 一、 总则', '2 （1） 甲乙丙', '2 （二） 丁戊己', '2 （三） 庚辛壬']);
  });

  it('takes a whole list of 1、 for 一、 where other sections of that kind have 一、', () => {
    const { blocks } = read(
      '第一节 甲',
      '一、乙乙',
      PROSE,
      '二、丙丙',
      PROSE,
      '第二节 丁',
      '1、 戊戊',
      PROSE,
      '2、 己己',
      PROSE,
    );
    expect(headings(blocks)).toEqual([
      '1 第一节 甲',
      '2 一、 乙乙',
      '2 二、 丙丙',
      '1 第二节 丁',
      '2 1、 戊戊',
      '2 2、 己己',
    ]);
  });

  it('restores a plan whose every number was lost', () => {
    const { blocks } = read(
      '第1章 甲',
      '1、 乙乙',
      '（1） 丙丙',
      '1.丁丁',
      PROSE,
      '第2章 戊',
      '1、 己己',
      PROSE,
    );
    expect(blocks.map((block) => block.type === 'heading' && block.level)).toEqual([
      1,
      2,
      3,
      4,
      false,
      1,
      2,
      false,
    ]);
  });

  it('leaves a list of its own below 三、 decimal', () => {
    const items = [1, 2, 3, 4].map((count) => `${count}、 今后五年，${PROSE}`);
    const { blocks } = read('一、甲甲', PROSE, '二、乙乙', PROSE, '三、丙丙', ...items);
    expect(blocks.slice(-4).map((block) => block.type === 'paragraph' && block.level)).toEqual([2, 2, 2, 2]);
  });
});

describe('lines', () => {
  it('joins a paragraph that was broken in the middle', () => {
    const { blocks } = read(
      '一、总则',
      '坚持节约集约用地，深入推进农村人居环境整治提升和乡村',
      '建设行动。',
      '二、任务',
      PROSE,
    );
    expect(blocks[1]).toMatchObject({
      text: '坚持节约集约用地，深入推进农村人居环境整治提升和乡村建设行动。',
    });
  });

  it('joins a whole file that was wrapped at one width', () => {
    const long = PROSE.repeat(4).slice(0, 118).concat('。');
    const wrapped = (text: string) => `　　${text}`.match(/.{1,30}/g) ?? [];
    const { blocks } = read(
      '一、总则',
      ...wrapped(long),
      '二、任务',
      ...wrapped(long),
      '三、保障',
      ...wrapped(long),
    );
    expect(blocks.filter((block) => block.type === 'paragraph').map(({ text }) => text)).toEqual([
      long,
      long,
      long,
    ]);
    expect(headings(blocks)).toHaveLength(3);
  });

  it('takes an item between brackets right below the title for no subtitle', () => {
    const { blocks } = read(
      '南溪县教育规划',
      `（一）扩大供给。${PROSE}（牵头单位：县教育局）`,
      '一、任务',
      PROSE,
    );
    expect(blocks[1]).toMatchObject({ type: 'paragraph', label: '（一）' });
  });

  it('joins a hundred thousand lines of one paragraph in time', () => {
    const line = '全县各部门分工负责推进各项工作落到实处，';
    const { blocks } = read(`南溪县规划\n一、要求\n${`${line}\n`.repeat(100_000)}`);
    expect(JSON.stringify(blocks)).toContain(line.repeat(100));
  });

  it('parts several headings in one line', () => {
    const { blocks } = read('第一章 总则 第一节 指导思想', PROSE, '第二章 任务', PROSE);
    expect(headings(blocks)).toEqual(['1 第一章 总则', '2 第一节 指导思想', '1 第二章 任务']);
  });

  it('joins a label that stands alone with its title', () => {
    const { blocks } = read('第一章', '总则', PROSE, '第二章', '任务', PROSE);
    expect(headings(blocks)).toEqual(['1 第一章 总则', '1 第二章 任务']);
  });

  it('reads paragraphs that are indented by a tab', () => {
    const { blocks } = read('一、总则', `\t${PROSE}`, `\t${PROSE}`, '', '二、任务', PROSE);
    expect(blocks.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
    ]);
  });

  it('leaves out contents and page numbers, and says so', () => {
    const { blocks, losses } = read(
      '甲县水利发展规划',
      '目  录',
      '一、总则\t1',
      '二、任务\t3',
      '一、总则',
      PROSE,
      '— 1 —',
      '二、任务',
      PROSE,
    );
    expect(headings(blocks)).toEqual(['1 一、 总则', '1 二、 任务']);
    expect(losses.map(({ text }) => text)).toEqual(['目  录\n一、总则\t1\n二、任务\t3', '— 1 —']);
  });
});

describe('a contents list without tabs', () => {
  it('ends where its first entry comes again as the heading', () => {
    const { blocks, losses } = read(
      '甲县水利发展规划',
      '目录',
      '第一章 发展环境 1',
      '第二章 主要任务 3',
      '第一章、发展环境',
      PROSE,
      '第二章、主要任务',
      '一、发展环境',
      PROSE,
    );
    expect(headings(blocks)).toEqual(['1 第一章、 发展环境', '1 第二章、 主要任务', '2 一、 发展环境']);
    expect(losses).toHaveLength(1);
  });
});

describe('blocks', () => {
  it('takes footnotes that a converter printed into the text', () => {
    const { blocks } = read(
      '一、总则',
      '推进河长制[footnoteRef:2]落实，分类制定年度计划。 [2: 河长制：由各级负责人担任河长。] ',
    );
    expect(blocks[1]).toMatchObject({ text: '推进河长制〔〕落实，分类制定年度计划。' });
    expect(blocks[2]).toEqual({ type: 'notes', items: ['河长制：由各级负责人担任河长。'] });
  });

  it('keeps document numbers out of the notes', () => {
    const { blocks } = read(
      '一、总则',
      `根据甲政发〔2〕5号，${PROSE}术语〔1〕也有，分类制定。`,
      '名词解释',
      '〔1〕术语：说明。',
      '〔2〕别的：说明。',
    );
    expect(blocks[1]).toMatchObject({ text: `根据甲政发〔2〕5号，${PROSE}术语〔〕也有，分类制定。` });
  });

  it('keeps a list of annexes as text where the annexes are not there', () => {
    const { blocks } = read('一、总则', PROSE, '附件：1.项目表', '2.任务表');
    expect(blocks.slice(2)).toMatchObject([{ text: '附件：1.项目表' }, { text: '2.任务表' }]);
  });

  it('gives a figure without data an empty chart and reports it', () => {
    const { blocks, losses } = read('一、总则', PROSE, '图1 2021—2025年游客人数变化', PROSE);
    expect(blocks[3]).toEqual({
      type: 'chart',
      title: '2021—2025年游客人数变化',
      data: { categories: [], series: [] },
    });
    expect(losses).toHaveLength(1);
  });

  it('takes rows counted in Chinese that say nothing but sums for heads of groups', () => {
    const rows = [
      ['\t序号', '\t项目名称', '\t建设性质', '\t总投资'],
      ['\t一', '\t道路类', '\t', '\t90'],
      ['\t1', '\t甲路', '\t新建', '\t90'],
      ['\t合 计', '\t90'],
    ];
    const { blocks } = read('一、项目', PROSE, ...rows.flatMap((row) => [...row, '']));
    expect(blocks[2]).toMatchObject({
      rows: [
        { kind: 'group', cells: ['一', '道路类', '', '90'] },
        { kind: 'item', cells: ['', '甲路', '新建', '90'] },
        { kind: 'total', cells: ['', '合 计', '', '90'] },
      ],
    });
  });

  it('reads who is responsible from a closing line without a bracket', () => {
    const { blocks } = read('一、总则', `${PROSE}责任单位：县水利局、县财政局。`);
    expect(blocks[1]).toMatchObject({ departments: ['县水利局', '县财政局'] });
  });

  it('keeps a two-row header: each column says both', () => {
    const header = ['\t序号', '\t项目名称', '\t投资（万元）', '\t建设地点', ''];
    const below = ['\t', '\t', '\t总投资', '\t2026年投资', '\t', ''];
    const { blocks } = read(
      '一、项目',
      PROSE,
      ...header,
      ...below,
      '\t1',
      '\t甲工程',
      '\t80',
      '\t20',
      '\t乙镇',
      '',
    );
    expect(blocks[2]).toMatchObject({
      type: 'dataTable',
      columns: ['序号', '项目名称', '投资（万元）总投资', '投资（万元）2026年投资', '建设地点'],
      rows: [{ cells: ['', '甲工程', '80', '20', '乙镇'] }],
    });
  });
});

describe('what is no plan', () => {
  it.each(['', ' \n\t\n', '\uFEFF'])('refuses a text without words (%j)', (text) => {
    expect(() => readText(text, { newId: countingIds() })).toThrow(
      expect.objectContaining({ code: 'empty-file' }),
    );
  });

  it('refuses binary content', () => {
    const text = `PK\u0003\u0004\u0000\u0000${'\u0001'.repeat(20)}`;
    expect(() => readText(text, { newId: countingIds() })).toThrow(
      expect.objectContaining({ code: 'not-a-plan' }),
    );
  });

  it.each(Array.from({ length: 60 }, (_, index) => index + 1))(
    'ends and loses nothing on lines in any order (seed %i)',
    (seed) => {
      const random = createRandom(seed);
      const pieces = [
        '',
        '\t',
        '\t甲',
        '\t1',
        '\t合计',
        '甲乙',
        PROSE,
        '一、甲',
        '（二）乙',
        '3、 丙',
        '第四章',
        '附件',
        '附件1',
        '附件：1.甲',
        '2.乙',
        '表1 丙',
        '图2 丁',
        '专栏3 戊',
        '\t专栏4 己',
        '〔1〕庚',
        '名词解释',
        '——辛',
        '单位：万元',
        '目录',
        'a\tb\tc',
        '第二节 壬\t3',
        '甲县人民政府',
        '关于印发癸的通知',
        '2026年1月2日',
      ];
      read('开头', ...Array.from({ length: 40 }, () => random.pick(pieces)));
    },
  );
});
