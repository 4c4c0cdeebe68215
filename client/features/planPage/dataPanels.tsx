import { IconBook, IconBuilding, IconListDetails, IconTable, IconUsersGroup } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import type { TFunction } from 'i18next';
import { lazyPart } from '../../components/lazyPart';

import { settingsOfEditor } from '../../editor/usePlanReading';
import type { Outline } from '../outline/useOutline';
import type { SidePanel } from './SidePanels';

const IndicatorsPanel = lazyPart(() =>
  import('../indicators/IndicatorsPanel').then((module) => module.IndicatorsPanel),
);
const ProjectsPanel = lazyPart(() =>
  import('../projects/ProjectsPanel').then((module) => module.ProjectsPanel),
);
const TasksPanel = lazyPart(() => import('../tasks/TasksPanel').then((module) => module.TasksPanel));

const ChaptersPanel = lazyPart(() =>
  import('../chapters/ChaptersPanel').then((module) => module.ChaptersPanel),
);
const PreviousPanel = lazyPart(() =>
  import('../previousPlan/PreviousPanel').then((module) => module.PreviousPanel),
);

/** The panels that show the plan as data: its indicators and its tasks. Each is fetched when it is first opened. `manager`: the person owns the plan. */
export function dataPanels(
  editor: Editor,
  writable: boolean,
  manager: boolean,
  outline: Outline,
  t: TFunction,
): readonly SidePanel[] {
  return [
    {
      key: 'indicators',
      label: t('planPage.dataPanels.indicators'),
      icon: IconTable,
      count: null,
      content: <IndicatorsPanel editor={editor} writable={writable} />,
    },
    {
      key: 'projects',
      label: t('planPage.dataPanels.projects'),
      icon: IconBuilding,
      count: null,
      content: <ProjectsPanel editor={editor} />,
    },
    {
      key: 'tasks',
      label: t('planPage.dataPanels.tasks'),
      icon: IconListDetails,
      count: null,
      content: <TasksPanel editor={editor} writable={writable} />,
    },
    {
      key: 'chapters',
      label: t('chapters.title'),
      icon: IconUsersGroup,
      count: null,
      content: <ChaptersPanel editor={editor} items={outline.items} writable={writable} manager={manager} />,
    },
    ...(settingsOfEditor(editor).previous
      ? [
          {
            key: 'previous',
            label: t('previousPlan.title'),
            icon: IconBook,
            count: null,
            content: <PreviousPanel editor={editor} items={outline.items} currentId={outline.currentId} />,
          },
        ]
      : []),
  ];
}
