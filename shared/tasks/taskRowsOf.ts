import type { Node } from '@tiptap/pm/model';
import type { PlanSettings } from '../schema/settings';
import { groupTasks, TASK_GROUPINGS } from './groupTasks';
import { readTaskDivision } from './taskDivision';
import { type TaskRow, taskRows } from './taskTable';

/** What a `taskTable` node of a plan prints now. */
export function taskRowsOf(body: Node, settings: PlanSettings, node: Node): readonly TaskRow[] {
  const by = TASK_GROUPINGS.find((name) => name === node.attrs.by) ?? 'chapter';
  return taskRows(groupTasks(readTaskDivision(body, settings), by, settings.departments));
}
