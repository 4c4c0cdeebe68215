import { Autocomplete, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  CHAPTER_STATUSES,
  type ChapterAssignment,
  type ChapterStatus,
} from '../../../shared/schema/chapters';
import classes from './chapters.module.css';
import { type Chapter, isOverdue } from './listChapters';

/** One chapter: its name, its status, who writes it until when. Words are written when the field is left. */
export function ChapterCard(props: {
  readonly chapter: Chapter;
  readonly offices: readonly string[];
  readonly today: string;
  readonly writable: boolean;
  readonly onJump: () => void;
  readonly onChange: (assignment: ChapterAssignment) => void;
}) {
  const { chapter, offices, today, writable, onJump, onChange } = props;
  const { t } = useTranslation();
  const { assignment } = chapter;
  const change = (part: Partial<ChapterAssignment>) => {
    const next = { ...assignment, ...part };
    if (JSON.stringify(next) !== JSON.stringify(assignment)) onChange(next);
  };
  const overdue = isOverdue(assignment, today);
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <button type="button" className={classes.name} onClick={onJump}>
          {chapter.name}
        </button>
        <Select
          size="xs"
          w={112}
          aria-label={t('chapters.status')}
          disabled={!writable}
          allowDeselect={false}
          value={assignment.status}
          data-status={assignment.status}
          classNames={{ input: classes.status }}
          data={CHAPTER_STATUSES.map((value) => ({ value, label: t(`chapters.statuses.${value}`) }))}
          onChange={(status) => change({ status: status as ChapterStatus })}
        />
      </div>
      <div className={classes.fields}>
        <Autocomplete
          key={`office/${assignment.office}`}
          size="xs"
          aria-label={t('chapters.office')}
          placeholder={t('chapters.office')}
          disabled={!writable}
          defaultValue={assignment.office}
          data={[...offices]}
          onOptionSubmit={(office) => change({ office })}
          onBlur={(event) => change({ office: event.currentTarget.value.trim() })}
        />
        <TextInput
          key={`person/${assignment.person}`}
          size="xs"
          aria-label={t('chapters.person')}
          placeholder={t('chapters.person')}
          disabled={!writable}
          defaultValue={assignment.person}
          onBlur={(event) => change({ person: event.currentTarget.value.trim() })}
        />
        <TextInput
          key={`due/${assignment.due}`}
          size="xs"
          type="date"
          aria-label={t('chapters.due')}
          disabled={!writable}
          defaultValue={assignment.due ?? ''}
          data-overdue={overdue || undefined}
          classNames={{ input: classes.due }}
          onBlur={(event) => change({ due: event.currentTarget.value || null })}
        />
        {overdue && <span className={classes.overdue}>{t('chapters.overdue')}</span>}
      </div>
    </li>
  );
}
