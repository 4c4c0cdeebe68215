import '../../i18n/laterTexts';
import { Button, Menu, SegmentedControl, Select } from '@mantine/core';
import { IconDownload, IconTablePlus } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupTasks, type TaskGrouping } from '../../../shared/tasks/groupTasks';
import { showNotice } from '../../components/notices/noticeStore';
import { insertBlocks } from '../../editor/insertBlocks';
import { jumpTo } from '../../editor/jumpTo';
import { settingsOfEditor } from '../../editor/usePlanReading';
import { Panel } from '../planPage/Panel';
import { TaskItem } from './TaskItem';
import classes from './tasks.module.css';
import { useSaveTasks } from './useSaveTasks';
import { useTasks } from './useTasks';

/** Who carries out what 任务分工, by department or by chapter, and what becomes of it: a table in the plan, a Word file, a workbook. */
export const TasksPanel = memo(function TasksPanel(props: {
  readonly editor: Editor;
  readonly writable: boolean;
}) {
  const { editor, writable } = props;
  const { t } = useTranslation();
  const tasks = useTasks(editor);
  const [by, setBy] = useState<TaskGrouping>('department');
  const [department, setDepartment] = useState<string | null>(null);
  const { departments } = settingsOfEditor(editor);
  const names = useMemo(
    () => [...new Set(tasks.flatMap(({ lead, supporting }) => [lead, ...supporting]))].filter(Boolean),
    [tasks],
  );
  const shown = tasks.filter(
    ({ lead, supporting }) => !department || lead === department || supporting.includes(department),
  );
  const groups = groupTasks(shown, by, departments);
  const save = useSaveTasks(editor, by);
  const insert = () => {
    editor
      .chain()
      .focus()
      .command(({ tr }) => insertBlocks(tr, [tr.doc.type.schema.node('taskTable', { by })]))
      .run();
    showNotice({ tone: 'fine', title: t('tasks.inserted') });
  };
  return (
    <Panel
      title={t('tasks.heading')}
      aside={
        <SegmentedControl
          size="xs"
          value={by}
          onChange={(value) => setBy(value as TaskGrouping)}
          data={[
            { value: 'department', label: t('tasks.byDepartment') },
            { value: 'chapter', label: t('tasks.byChapter') },
          ]}
        />
      }
      tools={
        tasks.length > 0 && (
          <>
            <Select
              size="xs"
              w="100%"
              aria-label={t('tasks.department')}
              placeholder={t('tasks.allDepartments')}
              data={names}
              value={department}
              searchable
              clearable
              onChange={setDepartment}
            />
            {writable && (
              <Button
                size="compact-sm"
                variant="light"
                leftSection={<IconTablePlus size={15} aria-hidden />}
                title={t('tasks.insertHint')}
                onClick={insert}
              >
                {t('tasks.insert')}
              </Button>
            )}
            <Menu position="bottom-end">
              <Menu.Target>
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<IconDownload size={15} aria-hidden />}
                >
                  {t('tasks.save')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => void save('docx')}>{t('tasks.saveWord')}</Menu.Item>
                <Menu.Item onClick={() => void save('xlsx')}>{t('tasks.saveExcel')}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        )
      }
    >
      {tasks.length === 0 && (
        <>
          <p className={classes.empty}>{t('tasks.empty')}</p>
          <p className={classes.empty}>{t('tasks.emptyHint')}</p>
        </>
      )}
      {groups.map((group) => (
        <section key={group.key}>
          <h3 className={classes.groupName}>
            {group.name || t(by === 'department' ? 'tasks.noDepartment' : 'tasks.noChapter')}
            <span className={classes.count}>{t('tasks.count', { count: group.tasks.length })}</span>
          </h3>
          <ul className={classes.tasks}>
            {group.tasks.map((task) => (
              <li key={task.id}>
                <TaskItem
                  task={task}
                  by={by}
                  department={department}
                  onJump={() => jumpTo(editor, task.blockId)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
});
