import type { JSONContent } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import type { DocumentBuilder } from '../../../shared/sample/builder';
import { createSettings } from '../../../shared/schema/planDocument';
import { groupTasks } from '../../../shared/tasks/groupTasks';
import { readTaskDivision } from '../../../shared/tasks/taskDivision';
import { taskRows } from '../../../shared/tasks/taskTable';
import { writeTaskFile } from '../../../shared/tasks/writeTaskFile';
import { readXlsx } from '../../../shared/xlsx/readXlsx';
import { openExportedFile } from '../../helpers/exportedFile';
import { all, textOf } from '../../helpers/xmlTree';
import { bodyOf, planDocument } from '../plan/planBuilder';

const departments = [
  { name: '县财政局', shortNames: ['财政局'], formerNames: [] },
  { name: '县教育局', shortNames: ['教育局', '教体局'], formerNames: [] },
];
const tasksOf = (build: (b: DocumentBuilder) => readonly JSONContent[]) =>
  readTaskDivision(bodyOf(build), createSettings({ departments }));

const chapters = (b: DocumentBuilder): readonly JSONContent[] => [
  b.heading(1, '主要任务'),
  b.heading(2, '办好学前教育'),
  b.runInParagraph(3, '扩大资源。', '新建幼儿园7所。', b.responsibility('教育局', '县住建局')),
  b.runInParagraph(3, '提升质量。', '完善保教制度。（县教育局负责）'),
  b.heading(2, '加强经费保障'),
  b.paragraph('落实“两个只增不减”。加大对薄弱学校的投入。（财政局牵头，教体局配合）'),
  b.heading(1, '组织实施'),
  b.paragraph('加强督导（县教育局负责）；开展评估（县财政局负责）。'),
];

describe('the tasks of a plan', () => {
  it('[RSP-8] are its responsibilities, named by their run-in headings, with the heading above as source', () => {
    expect(tasksOf(chapters).slice(0, 2)).toMatchObject([
      {
        task: '扩大资源',
        content: '新建幼儿园7所。',
        lead: '县教育局',
        supporting: ['县住建局'],
        source: '一、办好学前教育',
        chapter: { name: '第一章　主要任务' },
      },
      { task: '提升质量', content: '完善保教制度。', lead: '县教育局', supporting: [] },
    ]);
  });

  it('[RSP-8] have the name of the heading over a single paragraph, and the heading above that as source', () => {
    expect(tasksOf(chapters)[2]).toMatchObject({
      task: '加强经费保障',
      content: '落实“两个只增不减”。加大对薄弱学校的投入。',
      lead: '县财政局',
      supporting: ['县教育局'],
      source: '第一章　主要任务',
    });
  });

  it('[RSP-8] are several where a paragraph names several', () => {
    expect(tasksOf(chapters).slice(3)).toMatchObject([
      { task: '加强督导', lead: '县教育局', source: '第二章　组织实施' },
      { task: '开展评估', lead: '县财政局' },
    ]);
  });

  it('[RSP-8] are told by the paragraph before where the responsibility has a line of its own', () => {
    const tasks = tasksOf((b) => [
      b.heading(1, '任务'),
      b.paragraph('推进教联体建设。每镇一个。'),
      b.paragraph('责任单位：县教育局、县财政局'),
      b.runInParagraph(2, '强化督导。', '每年一次。'),
      b.paragraph(b.responsibility('县财政局')),
      b.heading(1, '保障'),
      b.paragraph('（县教育局负责）'),
    ]);
    expect(tasks).toMatchObject([
      { task: '推进教联体建设', content: '每镇一个。', lead: '县教育局', supporting: ['县财政局'] },
      { task: '强化督导', content: '每年一次。', lead: '县财政局' },
      { task: '保障', lead: '县教育局', source: '第二章　保障' },
    ]);
  });

  it('[RSP-8] come from the rows of tables with their amounts, and from boxes with their titles', () => {
    const tasks = tasksOf((b) => [
      b.heading(1, '任务'),
      b.box('重点行动', b.paragraph('实施强基工程。（县教育局负责）')),
      b.dataTable({
        kind: 'tasks',
        columns: [
          { name: '任务', role: 'name' },
          { name: '数量', role: 'quantity' },
          { name: '负责单位', role: 'department' },
        ],
        rows: [{ cells: ['新建小学', '2所', '教育局、县住建局'] }, { cells: ['合计', '2所', ''] }],
      }),
    ]);
    expect(tasks).toMatchObject([
      { task: '实施强基工程', source: '专栏1　重点行动' },
      { task: '新建小学：2所', lead: '县教育局', supporting: ['县住建局'], source: '第一章　任务' },
    ]);
  });
});

describe('a task division table', () => {
  it('[RSP-9] by department follows the department list, by chapter the plan; tasks are counted through', () => {
    const tasks = tasksOf(chapters);
    const names = (by: 'department' | 'chapter') =>
      taskRows(groupTasks(tasks, by, departments)).map((row) =>
        row.kind === 'group' ? row.text : `${row.cells[0]}.${row.cells[1]}`,
      );
    expect(names('department')).toEqual([
      '县财政局（2项）',
      '1.加强经费保障',
      '2.开展评估',
      '县教育局（3项）',
      '3.扩大资源',
      '4.提升质量',
      '5.加强督导',
    ]);
    expect(names('chapter')).toEqual([
      '第一章　主要任务（3项）',
      '1.扩大资源',
      '2.提升质量',
      '3.加强经费保障',
      '第二章　组织实施（2项）',
      '4.加强督导',
      '5.开展评估',
    ]);
  });

  it('is written as a workbook and as a Word file with the same rows', async () => {
    const document = planDocument((b) => [b.title('云岭县教育规划'), ...chapters(b)]);
    const options = { by: 'chapter', now: new Date('2026-11-22T08:00:00Z') } as const;
    const [sheet] = readXlsx(await writeTaskFile(document, 'xlsx', options));
    expect(sheet?.rows.slice(0, 4)).toEqual([
      ['《云岭县教育规划》任务分工表', '', '', '', ''],
      ['序号', '任务', '牵头部门', '配合部门', '来源'],
      ['第一章　主要任务（3项）', '', '', '', ''],
      ['1', '扩大资源', '教育局', '县住建局', '一、办好学前教育'],
    ]);
    const word = openExportedFile(await writeTaskFile(document, 'docx', options)).xml('word/document.xml');
    const rows = all(word, 'w:tr').map((row) => all(row, 'w:tc').map(textOf));
    expect(rows[2]).toEqual(sheet?.rows[3]);
    expect(rows).toHaveLength((sheet?.rows.length ?? 0) - 1);
  });
});
