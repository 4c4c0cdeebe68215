import type { JSONContent } from '@tiptap/core';
import { createBuilder, type DocumentBuilder } from '../sample/builder';
import { NUMBERING_SCHEMES } from '../schema/numberingSchemes';
import { createPlanDocument, type PlanDocument } from '../schema/planDocument';
import type { NewId } from '../text/imported';

/** The outline of an education plan for 2026 to 2030: chapters with hints on what belongs in them, tables to fill in. */
export function createEducationPlan(title: string, newId: NewId): PlanDocument {
  const b = createBuilder(newId);
  const body = b.doc(
    b.title(title),
    b.subtitle('（2026—2030年）'),
    b.heading(1, '编制说明', { kind: 'plain' }),
    b.paragraph('说明规划的编制依据、编制过程和规划期限。'),
    ...background(b),
    ...goals(b),
    ...tasks(b),
    ...projects(b),
    ...safeguards(b),
  );
  return createPlanDocument(body, {
    period: { from: 2026, to: 2030 },
    numberingScheme: [...NUMBERING_SCHEMES.chapter],
    template: 'education',
  });
}

function background(b: DocumentBuilder): JSONContent[] {
  return [
    b.heading(1, '发展基础与面临形势'),
    b.heading(2, '“十四五”时期的主要成就'),
    b.paragraph('用数据说明上一个规划期各项指标的完成情况。'),
    b.heading(2, '存在的主要问题'),
    b.paragraph('写清学位供给、师资结构、城乡差距等方面的短板。'),
    b.heading(2, '“十五五”时期面临的形势'),
    b.paragraph('分析学龄人口变化、产业发展和群众期盼带来的新要求。'),
  ];
}

function goals(b: DocumentBuilder): JSONContent[] {
  return [
    b.heading(1, '总体要求与发展目标'),
    b.heading(2, '指导思想'),
    b.paragraph('阐明规划期内教育工作的总方向。'),
    b.heading(2, '基本原则'),
    b.paragraph('列出三至五条原则，每条一句话概括、一段话展开。'),
    b.heading(2, '发展目标'),
    b.paragraph('概述到2030年要达到的目标，主要指标见下表。'),
    b.caption('“十五五”时期教育事业发展主要指标'),
    b.dataTable({
      kind: 'indicators',
      columns: [
        { name: '序号', role: 'number', numerals: 'decimal' },
        { name: '指标', role: 'name' },
        { name: '单位', role: 'unit' },
        { name: '2025年基期值', role: 'value', year: 2025, valueKind: 'baseline' },
        { name: '2030年目标值', role: 'value', year: 2030, valueKind: 'target' },
        { name: '属性', role: 'attribute' },
      ],
      rows: [
        { kind: 'group', cells: ['', '学前教育'] },
        { cells: ['', '学前三年毛入园率', '%', '', '', '预期性'] },
        { kind: 'group', cells: ['', '义务教育'] },
        { cells: ['', '九年义务教育巩固率', '%', '', '', '约束性'] },
        { kind: 'group', cells: ['', '高中阶段教育'] },
        { cells: ['', '高中阶段教育毛入学率', '%', '', '', '预期性'] },
      ],
    }),
  ];
}

function tasks(b: DocumentBuilder): JSONContent[] {
  const topics = [
    '推进学前教育普及普惠',
    '推进义务教育优质均衡',
    '推进普通高中多样发展',
    '建设高素质教师队伍',
  ];
  return [
    b.heading(1, '主要任务'),
    ...topics.flatMap((topic) => [
      b.heading(2, topic),
      b.paragraph('写明要做什么、做到什么程度，段末注明负责部门。', b.responsibility('县教育局', '县财政局')),
    ]),
  ];
}

function projects(b: DocumentBuilder): JSONContent[] {
  return [
    b.heading(1, '重点项目'),
    b.paragraph('规划期内实施的建设项目见下表，合计由系统计算。'),
    b.caption('“十五五”时期教育建设项目表'),
    b.dataTable({
      kind: 'projects',
      unit: '万元',
      totals: true,
      columns: [
        { name: '序号', role: 'number', numerals: 'decimal' },
        { name: '项目名称', role: 'name' },
        { name: '建设性质', role: 'nature' },
        { name: '建设内容及规模', role: 'content' },
        { name: '建设地点', role: 'place' },
        { name: '建设年限', role: 'period' },
        { name: '总投资', role: 'investment', unit: '万元' },
      ],
      rows: [{ cells: [] }, { cells: [] }, { cells: [] }],
    }),
  ];
}

function safeguards(b: DocumentBuilder): JSONContent[] {
  return [
    b.heading(1, '保障措施'),
    ...['加强组织领导', '保障经费投入', '严格监督评估'].flatMap((topic) => [
      b.heading(2, topic),
      b.paragraph('写明责任主体和落实办法。'),
    ]),
  ];
}
