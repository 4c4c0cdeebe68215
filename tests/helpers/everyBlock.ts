import type { JSONContent } from '@tiptap/core';
import { createBuilder } from '../../shared/sample/builder';
import { countingIds } from './countingIds';

/** Blocks with one of every node that a plan may hold; `source` is the address of the picture. */
export function everyBlock(source = ''): readonly JSONContent[] {
  const b = createBuilder(countingIds());
  const chart = b.chart('column', '在园幼儿', {
    categories: ['2024', '2025'],
    series: [{ name: '幼儿', values: [3, 4] }],
    unit: '万人',
  });
  return [
    b.title('云岭县教育规划'),
    b.subtitle('（征求意见稿）'),
    b.heading(1, '发展基础', { id: 'basis' }),
    b.paragraph(
      '毛入园率',
      b.valueRef('indicators', 'rate', 'target'),
      '，见',
      b.crossRef('basis'),
      b.noteRef('note'),
      '。\n',
      b.responsibility('县教育局', '县财政局'),
    ),
    b.list('bulletList', '着力一'),
    b.list('orderedList', '着力二'),
    b.caption('主要指标'),
    b.dataTable({
      id: 'indicators',
      kind: 'indicators',
      unit: '单位：%',
      totals: true,
      columns: [
        { id: 'name', name: '指标', role: 'name' },
        { id: 'target', name: '2030年目标值', role: 'value', year: 2030, valueKind: 'target' },
      ],
      rows: [{ id: 'rate', cells: ['学前教育毛入园率', '98'] }],
    }),
    b.caption('学校'),
    b.table(['名称', '所数'], ['小学', '12']),
    b.box('重点工程', b.paragraph('建设学校。')),
    b.caption('在园幼儿', { of: 'figure' }),
    chart,
    b.image(source, '学校分布图', 60),
    b.pageBreak(),
    b.taskTable('chapter'),
    b.annexList(),
    b.heading(1, '重点项目', { kind: 'annex' }),
    b.paragraph('附件的文字。'),
    b.noteList({ id: 'note', text: '毛入园率：在园幼儿与适龄幼儿之比。' }),
    b.paragraph('最后一段。'),
  ];
}
