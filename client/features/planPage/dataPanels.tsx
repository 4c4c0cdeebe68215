import { IconListDetails, IconTable } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import type { TFunction } from 'i18next';
import { lazy } from 'react';
import type { SidePanel } from './SidePanels';

const IndicatorsPanel = lazy(() =>
  import('../indicators/IndicatorsPanel').then((module) => ({ default: module.IndicatorsPanel })),
);
const TasksPanel = lazy(() =>
  import('../tasks/TasksPanel').then((module) => ({ default: module.TasksPanel })),
);

/** The panels that show the plan as data: its indicators and its tasks. Each is fetched when it is first opened. */
export function dataPanels(editor: Editor, writable: boolean, t: TFunction): readonly SidePanel[] {
  return [
    {
      key: 'indicators',
      label: t('indicators.title'),
      icon: IconTable,
      count: null,
      content: <IndicatorsPanel editor={editor} writable={writable} />,
    },
    {
      key: 'tasks',
      label: t('tasks.title'),
      icon: IconListDetails,
      count: null,
      content: <TasksPanel editor={editor} writable={writable} />,
    },
  ];
}
