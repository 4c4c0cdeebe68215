import type { Editor } from '@tiptap/react';
import type { DividedTask } from '../../../shared/tasks/dividedTask';
import { readTaskDivision } from '../../../shared/tasks/taskDivision';
import { useRested } from '../../editor/useRested';

const readTasks = (editor: Editor): readonly DividedTask[] => {
  const { doc, settings } = editor.storage.computedTexts.liveTexts.sources();
  return readTaskDivision(doc, settings);
};

/** The tasks of the plan and who carries them out, renewed shortly after the document came to rest. */
export function useTasks(editor: Editor): readonly DividedTask[] {
  return useRested(editor, readTasks, sameTasks);
}

function sameTasks(one: readonly DividedTask[], other: readonly DividedTask[]): boolean {
  return one.length === other.length && JSON.stringify(one) === JSON.stringify(other);
}
