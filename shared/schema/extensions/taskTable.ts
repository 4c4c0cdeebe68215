import { mergeAttributes, Node } from '@tiptap/core';
import { dataAttribute } from '../dataAttribute';

/** 任务分工表: the tasks of the plan with who carries them out, computed from its responsibilities; `by` is department or chapter. */
export const TaskTable = Node.create({
  name: 'taskTable',
  group: 'block',
  atom: true,
  addAttributes() {
    return dataAttribute('by', 'chapter');
  },
  parseHTML() {
    return [{ tag: 'div[data-type="taskTable"]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['div', mergeAttributes(HTMLAttributes, { 'data-type': 'taskTable', class: 'plan-task-table' })];
  },
});
