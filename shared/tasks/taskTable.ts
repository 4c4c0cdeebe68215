import type { TaskGroup } from './groupTasks';

/** The header of a task division table. */
export const TASK_COLUMNS = ['序号', '任务', '牵头部门', '配合部门', '来源'] as const;

/** One printed row: the name of a group across the table, or the cells of a task in the order of `TASK_COLUMNS`. */
export type TaskRow =
  | { readonly kind: 'group'; readonly text: string }
  | {
      readonly kind: 'task';
      readonly id: string;
      readonly blockId: string;
      readonly cells: readonly string[];
    };

/** The rows of a task division table below its header; tasks are counted through all groups. */
export function taskRows(groups: readonly TaskGroup[]): readonly TaskRow[] {
  let count = 0;
  return groups.flatMap(({ name, tasks }): TaskRow[] => {
    const rows = tasks.map(({ id, blockId, task, lead, supporting, source }): TaskRow => {
      count += 1;
      return { kind: 'task', id, blockId, cells: [String(count), task, lead, supporting.join('、'), source] };
    });
    return name === '' ? rows : [{ kind: 'group', text: `${name}（${tasks.length}项）` }, ...rows];
  });
}
