import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../shared/protocol/api';
import { useUpdateThread } from '../../api/threads';
import { FailureAlert } from '../../components/FailureAlert';
import classes from './comments.module.css';
import type { PlacedThread } from './orderThreads';

interface Props {
  readonly planId: string;
  readonly thread: PlacedThread;
  readonly people: readonly PersonView[];
  readonly onDone: () => void;
}

/** Gives a thread to a member, until a day. */
export function AssignForm({ planId, thread, people, onDone }: Props) {
  const { t } = useTranslation();
  const [assigneeId, setAssignee] = useState<string | null>(thread.assignee?.id ?? null);
  const [dueOn, setDueOn] = useState(thread.dueOn ?? '');
  const update = useUpdateThread(planId);
  const save = () =>
    update.mutate({ threadId: thread.id, assigneeId, dueOn: dueOn || null }, { onSuccess: onDone });
  return (
    <div className={classes.assign}>
      <Select
        size="xs"
        label={t('comments.assignTo')}
        placeholder={t('comments.nobody')}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={assigneeId}
        onChange={setAssignee}
        clearable
        searchable
        nothingFoundMessage={t('comments.nobodyFound')}
      />
      <TextInput
        size="xs"
        type="date"
        label={t('comments.dueOn')}
        value={dueOn}
        onChange={(event) => setDueOn(event.currentTarget.value)}
      />
      <FailureAlert title={t('comments.assignFailed')} error={update.error} />
      <div className={classes.actions}>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button size="compact-xs" loading={update.isPending} onClick={save}>
          {t('comments.assign')}
        </Button>
      </div>
    </div>
  );
}
