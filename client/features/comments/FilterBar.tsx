import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './comments.module.css';
import { NO_FILTER, type ThreadFilter } from './filterThreads';
import type { Comments } from './useComments';

interface Props {
  readonly comments: Comments;
  readonly filter: ThreadFilter;
  readonly onFilter: (filter: ThreadFilter) => void;
}

/** Chooses which threads the list shows. */
export function FilterBar({ comments, filter, onFilter }: Props) {
  const { t } = useTranslation();
  const { open, resolved, headings } = comments;
  const authors = new Map([...open, ...resolved].map(({ author }) => [author.id, author]));
  const offices = new Set([...authors.values()].flatMap(({ office }) => office || []));
  const selects = [
    {
      key: 'kind',
      label: t('comments.filterKind'),
      data: (['mine', 'comment', 'proposal'] as const).map((value) => ({
        value: value as string,
        label: t(`comments.kind.${value}`),
      })),
    },
    {
      key: 'chapter',
      label: t('comments.filterChapter'),
      data: headings
        .filter(({ level }) => level === 1)
        .map(({ id, label, text }) => ({ value: id, label: `${label} ${text}`.trim() })),
    },
    {
      key: 'person',
      label: t('comments.filterPerson'),
      data: [...authors.values()].map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      key: 'office',
      label: t('comments.filterOffice'),
      data: [...offices].map((office) => ({ value: office, label: office })),
    },
  ] as const;
  return (
    <div className={classes.filters}>
      {selects.map(({ key, label, data }) => (
        <Select
          key={key}
          size="xs"
          aria-label={label}
          placeholder={label}
          data={[...data]}
          value={filter[key]}
          onChange={(value) => onFilter({ ...NO_FILTER, ...filter, [key]: value })}
          clearable
          disabled={data.length === 0}
        />
      ))}
    </div>
  );
}
