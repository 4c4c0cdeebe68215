import type { Editor } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import type { TaskGrouping } from '../../../shared/tasks/groupTasks';
import type { TaskFormat } from '../../../shared/tasks/writeTaskFile';
import { showNotice } from '../../components/notices/noticeStore';
import { scriptPart } from '../../components/scriptPart';
import { useFailureText } from '../../components/useFailureText';
import { settingsOfEditor } from '../../editor/usePlanReading';
import { saveFile } from '../importExport/saveFile';

const TASK_FILE = scriptPart(() => import('../../../shared/tasks/writeTaskFile'));

/** Writes the task division table of the plan as it stands on the screen, without the server, and has the browser save it. */
export function useSaveTasks(editor: Editor, by: TaskGrouping): (format: TaskFormat) => Promise<void> {
  const { t } = useTranslation();
  const failureText = useFailureText();
  return async (format) => {
    try {
      const { writeTaskFile } = await TASK_FILE.fetch();
      const document = createPlanDocument(editor.getJSON(), settingsOfEditor(editor));
      const bytes = await writeTaskFile(document, format, { by, now: new Date() });
      const file = `${t('tasks.fileName')}.${format}`;
      saveFile(new Blob([new Uint8Array(bytes)]), file);
      showNotice({ tone: 'fine', title: t('tasks.saved', { file }) });
    } catch (error) {
      showNotice({ tone: 'error', title: t('tasks.saveFailed'), text: failureText(error) });
    }
  };
}
