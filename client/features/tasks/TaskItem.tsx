import { useTranslation } from 'react-i18next';
import type { DividedTask } from '../../../shared/tasks/dividedTask';
import type { TaskGrouping } from '../../../shared/tasks/groupTasks';
import classes from './tasks.module.css';

/** One task in the panel; a click goes to its words. `department` is the one that the panel shows alone, or null. */
export function TaskItem(props: {
  readonly task: DividedTask;
  readonly by: TaskGrouping;
  readonly department: string | null;
  readonly onJump: () => void;
}) {
  const { task, by, department, onJump } = props;
  const { t } = useTranslation();
  const { lead, supporting } = task;
  const isSupporting = department !== null && lead !== department;
  return (
    <button type="button" className={classes.task} title={t('tasks.jump')} onClick={onJump}>
      <span className={classes.words}>
        {department && (
          <span className={classes.role} data-supporting={isSupporting || undefined}>
            {t(isSupporting ? 'tasks.supporting' : 'tasks.lead')}
          </span>
        )}
        {task.task}
      </span>
      {by === 'chapter' && lead && <span className={classes.who}>{[lead, ...supporting].join(' · ')}</span>}
      {by === 'department' && supporting.length > 0 && (
        <span className={classes.who}>
          {t('tasks.supportingOf', { departments: supporting.join(' · ') })}
        </span>
      )}
    </button>
  );
}
