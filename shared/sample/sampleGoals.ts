import type { JSONContent } from '@tiptap/core';
import type { DocumentBuilder } from './builder';
import { CITED } from './sampleFigures';

/** The second chapter of the sample plan: principles, goals and the indicator table. */
export function sampleGoals(b: DocumentBuilder): JSONContent[] {
  return [
    b.heading(1, '总体要求'),
    b.heading(2, '基本原则'),
    b.runInParagraph(null, '育人为本。', '把学生的健康成长放在第一位，评价一切工作都看是否有利于学生。'),
    b.runInParagraph(
      null,
      '公平优先。',
      '新增资源优先补农村、补薄弱、补特殊群体，让每一个孩子都有学上、上好学。',
    ),
    b.runInParagraph(null, '因地制宜。', '按人口变化布局学校，建设规模与财力相适应，不搞一个模式。'),
    b.heading(2, '主要目标'),
    b.paragraph(
      '到2030年，全县学前三年毛入园率达到',
      b.valueRef(CITED.indicatorTable, CITED.kindergarten, CITED.target, '{}%'),
      '，九年义务教育巩固率达到',
      b.valueRef(CITED.indicatorTable, CITED.retention, CITED.target, '{}%'),
      '，高中阶段毛入学率达到',
      b.valueRef(CITED.indicatorTable, CITED.highSchool, CITED.target, '{}%'),
      '，建成智慧校园',
      b.noteRef(CITED.campusNote),
      b.valueRef(CITED.indicatorTable, CITED.smartCampus, CITED.target, '{}所'),
      '，教育质量和群众满意度明显提升。主要指标见',
      b.crossRef(CITED.indicatorCaption),
      '。',
    ),
    b.caption('云岭县教育事业发展“十五五”主要指标', { id: CITED.indicatorCaption }),
    b.dataTable({
      id: CITED.indicatorTable,
      kind: 'indicators',
      columns: [
        { name: '指标', role: 'name' },
        { name: '单位', role: 'unit' },
        { id: CITED.baseline, name: '2025年\n基期值', role: 'value', year: 2025, valueKind: 'baseline' },
        { id: CITED.target, name: '2030年\n目标值', role: 'value', year: 2030, valueKind: 'target' },
        { name: '属性', role: 'attribute' },
      ],
      rows: [
        { kind: 'group', cells: ['学前教育'] },
        { id: CITED.kindergarten, cells: ['学前三年毛入园率', '%', '95.60', '97.00', '预期性'] },
        { cells: ['普惠性幼儿园覆盖率', '%', '91.50', '95以上', '约束性'] },
        { level: 1, cells: ['其中：公办园在园幼儿占比', '%', '56.40', '62.00', '约束性'] },
        { kind: 'group', cells: ['义务教育'] },
        { cells: ['在校生数', '万人', '2.98', '2.86', '预期性'] },
        { id: CITED.retention, cells: ['九年义务教育巩固率', '%', '97.80', '98.50', '约束性'] },
        { cells: ['残疾儿童少年义务教育入学率', '%', '97.10', '≥98', '约束性'] },
        { kind: 'group', cells: ['高中阶段教育'] },
        { id: CITED.highSchool, cells: ['高中阶段毛入学率', '%', '96.20', '97.50', '预期性'] },
        { kind: 'group', cells: ['教师队伍'] },
        { cells: ['小学专任教师本科及以上学历比例', '%', '72.50', '82.00', '预期性'] },
        { cells: ['初中专任教师本科及以上学历比例', '%', '91.20', '95.00', '预期性'] },
        { cells: ['中等职业学校“双师型”教师比例', '%', '58.00', '65.00', '预期性'] },
        { kind: 'group', cells: ['条件保障'] },
        { id: CITED.smartCampus, cells: ['建成智慧校园', '所', '12', '30', '预期性'] },
        { id: CITED.funding, cells: ['教育经费投入', '亿元', '11.34', '14.50', '预期性'] },
        { kind: 'remark', cells: ['备注：在校生数按学龄人口预测，不作为考核指标。'] },
      ],
    }),
  ];
}
