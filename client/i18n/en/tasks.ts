import type { Translated } from '../translated';
import type { tasks as zh } from '../zh/tasks';

export const tasks: Translated<typeof zh> = {
  heading: 'Task division',
  count_one: '{{count}} task',
  count: '{{count}} tasks',
  byDepartment: 'By department',
  byChapter: 'By chapter',
  department: 'One department only',
  allDepartments: 'All departments',
  lead: 'leads',
  supporting: 'supports',
  supportingOf: 'Supporting: {{departments}}',
  noChapter: 'Before the first chapter',
  noDepartment: 'No department named',
  empty: 'No task of the plan names a responsible department yet.',
  emptyHint:
    'Write who is responsible in brackets behind a task, or use Insert → Responsible offices…; the task table then writes itself.',
  jump: 'Go to the text',
  insert: 'Insert table',
  insertHint: 'At the caret; it stays up to date by itself',
  inserted: 'The task division table is in the plan; it follows the text by itself.',
  save: 'Export',
  saveWord: 'Word document (.docx)',
  saveExcel: 'Excel workbook (.xlsx)',
  saved: 'Exported “{{file}}”',
  saveFailed: 'The task division table was not exported',
  fileName: 'Task division',
};
