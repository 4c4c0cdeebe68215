import { planTitle } from '../plan/planTitle';
import { type PlanDocument, readBody } from '../schema/planDocument';
import { groupTasks, type TaskGrouping } from './groupTasks';
import { readTaskDivision } from './taskDivision';
import { taskRows } from './taskTable';

/** The files that a task division table can be written as. */
export const TASK_FORMATS = ['docx', 'xlsx'] as const;
export type TaskFormat = (typeof TASK_FORMATS)[number];

/** What stands over a plan's task division table. */
function taskTableTitle(document: Pick<PlanDocument, 'body'>): string {
  const title = planTitle(document);
  return title ? `《${title}》任务分工表` : '任务分工表';
}

/** The task division table of a plan as a file. Throws `PlanError('invalid-document')` when the body does not fit the schema. */
export async function writeTaskFile(
  document: PlanDocument,
  format: TaskFormat,
  options: { readonly by: TaskGrouping; readonly now: Date },
): Promise<Uint8Array> {
  const { settings } = document;
  const tasks = readTaskDivision(readBody(document), settings);
  const rows = taskRows(groupTasks(tasks, options.by, settings.departments));
  const title = taskTableTitle(document);
  if (format === 'xlsx') return (await import('./writeTaskXlsx')).writeTaskXlsx(title, rows);
  return (await import('../docx/write/writeTaskDocx')).writeTaskDocx(document, title, rows, {
    now: options.now,
  });
}
