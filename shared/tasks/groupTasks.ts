import type { Department } from '../schema/settings';
import type { DividedTask } from './dividedTask';

/** How a task division table is ordered. */
export const TASK_GROUPINGS = ['department', 'chapter'] as const;
export type TaskGrouping = (typeof TASK_GROUPINGS)[number];

/** Tasks under one lead department or chapter; `name` is '' for tasks before the first chapter. */
export interface TaskGroup {
  readonly key: string;
  readonly name: string;
  readonly tasks: readonly DividedTask[];
}

/**
 * Tasks by lead department, in the order of the department list and then of the plan, or by chapter in the order of the plan. Within a
 * group they stay in reading order.
 */
export function groupTasks(
  tasks: readonly DividedTask[],
  by: TaskGrouping,
  departments: readonly Department[],
): readonly TaskGroup[] {
  const groups = new Map<string, { name: string; tasks: DividedTask[] }>();
  if (by === 'department') for (const { name } of departments) groups.set(name, { name, tasks: [] });
  for (const task of tasks) {
    const { id, name } = by === 'department' ? { id: task.lead, name: task.lead } : task.chapter;
    const group = groups.get(id) ?? { name, tasks: [] };
    groups.set(id, group);
    group.tasks.push(task);
  }
  return [...groups].filter(([, group]) => group.tasks.length > 0).map(([key, group]) => ({ key, ...group }));
}
