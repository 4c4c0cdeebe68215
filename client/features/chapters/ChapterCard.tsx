import { Autocomplete, Checkbox, Select, TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  CHAPTER_STATUSES,
  type ChapterAssignment,
  type ChapterStatus,
} from '../../../shared/schema/chapters';
import classes from './chapters.module.css';
import { type Chapter, isOverdue } from './listChapters';

/** What a person may say of a chapter: who writes it (and whether only they may), how far it is, or nothing. */
export interface ChapterRights {
  readonly assign: boolean;
  readonly report: boolean;
  readonly lock: boolean;
}

/** One chapter: its name, its status, who writes it until when. Words are written when the field is left. */
export function ChapterCard(props: {
  readonly chapter: Chapter;
  readonly offices: readonly string[];
  /** Names of the people of the plan: an assignment counts by the name. */
  readonly people: readonly string[];
  readonly today: string;
  /** How many words stand in it. */
  readonly words: number;
  /** What this person may change. */
  readonly rights: ChapterRights;
  readonly onJump: () => void;
  readonly onChange: (assignment: ChapterAssignment) => void;
}) {
  const { chapter, offices, people, today, words, rights, onJump, onChange } = props;
  const { t } = useTranslation();
  const { assignment } = chapter;
  const change = (part: Partial<ChapterAssignment>) => {
    const next = { ...assignment, ...part };
    if (JSON.stringify(next) !== JSON.stringify(assignment)) onChange(next);
  };
  const overdue = isOverdue(assignment, today);
  return (
    <li className={classes.card} aria-label={chapter.name}>
      <div className={classes.head}>
        <button type="button" className={classes.name} onClick={onJump}>
          {chapter.name}
        </button>
        <span className={classes.words}>{t('planPage.words', { words: words.toLocaleString('en-US') })}</span>
        <Select
          size="xs"
          w={112}
          aria-label={t('chapterBoard.status')}
          disabled={!rights.report}
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
          aria-label={t('chapterBoard.office')}
          placeholder={t('chapterBoard.office')}
          disabled={!rights.assign}
          defaultValue={assignment.office}
          data={[...offices]}
          onOptionSubmit={(office) => change({ office })}
          onBlur={(event) => change({ office: event.currentTarget.value.trim() })}
        />
        <Autocomplete
          key={`person/${assignment.person}`}
          size="xs"
          aria-label={t('chapterBoard.person')}
          placeholder={t('chapterBoard.person')}
          disabled={!rights.assign}
          defaultValue={assignment.person}
          data={[...people]}
          onOptionSubmit={(person) => change({ person })}
          onBlur={(event) => change({ person: event.currentTarget.value.trim() })}
        />
        <TextInput
          key={`due/${assignment.due}`}
          size="xs"
          type="date"
          aria-label={t('chapterBoard.due')}
          disabled={!rights.report}
          defaultValue={assignment.due ?? ''}
          data-overdue={overdue || undefined}
          classNames={{ input: classes.due }}
          onBlur={(event) => change({ due: event.currentTarget.value || null })}
        />
        {overdue && <span className={classes.overdue}>{t('chapterBoard.overdue')}</span>}
        {rights.lock ? (
          <Checkbox
            size="xs"
            className={classes.lock}
            label={t('chapterBoard.lock')}
            title={t(isNobodys(assignment) ? 'chapterBoard.lockNobody' : 'chapterBoard.lockHint')}
            checked={assignment.onlyAssignees ?? false}
            onChange={({ currentTarget }) => onChange(withLock(assignment, currentTarget.checked))}
          />
        ) : (
          assignment.onlyAssignees && (
            <span className={classes.locked}>
              <IconLock size={14} aria-hidden />
              {t('chapterBoard.lockedLong')}
            </span>
          )
        )}
      </div>
    </li>
  );
}

const isNobodys = ({ office, person }: ChapterAssignment): boolean => office === '' && person === '';

function withLock(
  { onlyAssignees: _, ...assignment }: ChapterAssignment,
  locked: boolean,
): ChapterAssignment {
  return locked ? { ...assignment, onlyAssignees: true } : assignment;
}
