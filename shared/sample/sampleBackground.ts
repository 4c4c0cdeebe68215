import type { JSONContent } from '@tiptap/core';
import type { DocumentBuilder } from './builder';
import { CITED } from './sampleFigures';

/** The preface and the first chapter of the sample plan: where the county stands. */
export function sampleBackground(b: DocumentBuilder): JSONContent[] {
  return [
    b.heading(1, '编制说明', { kind: 'plain' }),
    b.paragraph(
      '本规划由云岭县教育局会同有关部门起草，用来说明今后五年全县教育发展的目标、任务和保障，是各镇、各学校安排年度工作的依据。规划期为2026年至2030年。',
    ),
    b.paragraph(
      '起草过程中，编写组走访了全县9个镇的46所学校和幼儿园，召开座谈会14场，收回家长问卷5200份。文中数据除另有说明外，均截至2025年底。',
    ),
    b.heading(1, '发展基础与面临形势'),
    b.heading(2, '“十四五”时期的主要成绩'),
    b.paragraph(
      '“十四五”时期，全县坚持把教育摆在优先位置，各项主要指标如期完成，为下一个五年打下了较好的基础。',
    ),
    b.runInParagraph(
      3,
      '教育规模基本稳定。',
      '2025年，全县有各级各类学校128所，其中幼儿园62所、小学41所、初中18所、普通高中4所、中等职业学校2所、特殊教育学校1所；在校学生（含在园幼儿）46820人，其中在园幼儿9860人、小学生19540人、初中生10230人、普通高中学生5120人、中等职业学校学生1960人、特殊教育学校学生110人。',
    ),
    b.runInParagraph(
      3,
      '普及水平稳步提高。',
      '学前三年毛入园率由2020年的91.20%提高到2025年的',
      b.valueRef(CITED.indicatorTable, CITED.kindergarten, CITED.baseline, '{}%'),
      '，提高4.40个百分点；九年义务教育巩固率达到',
      b.valueRef(CITED.indicatorTable, CITED.retention, CITED.baseline, '{}%'),
      '；高中阶段毛入学率达到',
      b.valueRef(CITED.indicatorTable, CITED.highSchool, CITED.baseline, '{}%'),
      '，五年间逐年上升。',
    ),
    b.caption('2021—2025年高中阶段毛入学率', { of: 'figure' }),
    b.chart('line', '2021—2025年高中阶段毛入学率', {
      categories: ['2021年', '2022年', '2023年', '2024年', '2025年'],
      series: [{ name: '高中阶段毛入学率', values: [93.1, 94.0, 94.8, 95.5, 96.2] }],
      unit: '%',
    }),
    b.runInParagraph(
      3,
      '教育投入持续增长。',
      '全县教育经费投入由2020年的8.40亿元增加到2025年的',
      b.valueRef(CITED.indicatorTable, CITED.funding, CITED.baseline, '{}亿元'),
      '，增长35.00%。五年来新增的财力主要用于学校建设、教师待遇和设备更新。',
    ),
    b.caption('“十四五”时期主要投入情况'),
    b.table(
      ['投入方向', '2020年（万元）', '2025年（万元）', '增幅（%）'],
      ['学校建设', '15000', '21000', '40.00'],
      ['教师待遇', '52000', '70200', '35.00'],
      ['设备更新', '5000', '6500', '30.00'],
    ),
    b.heading(2, '存在的短板'),
    b.paragraph(
      '一是城镇学位偏紧，城东、城北新建小区周边的入学需求还将增加；二是乡村学校规模偏小，部分学科缺少专任教师；三是优质普通高中资源不足，职业教育与本地产业衔接不够紧密；四是数字化设备使用不均衡，教师运用新技术的能力有待提高。',
    ),
    b.heading(2, '面临的形势'),
    b.paragraph(
      '今后五年，全县学龄人口先增后降，学前教育阶段的需求已经开始回落，初中和高中阶段的需求将在2029年前后达到高点。学位供给必须随人口变化及时调整，既要补上眼前的缺口，也要避免建成后闲置。',
    ),
  ];
}
