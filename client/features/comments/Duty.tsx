import { IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../components/useNow';
import { fullDay } from '../../i18n/fullDay';
import type { Language } from '../../i18n/language';
import classes from './comments.module.css';
import type { PlacedThread } from './orderThreads';

/** Who is to deal with a thread, and until when; red once that day is over. */
export function Duty({ thread: { assignee, dueOn, resolved } }: { readonly thread: PlacedThread }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  if (!assignee && !dueOn) return null;
  const today = new Date(now).toLocaleDateString('sv');
  return (
    <p className={classes.duty} data-late={(!resolved && dueOn !== null && dueOn < today) || undefined}>
      <IconUserCheck size={14} aria-hidden />
      {assignee?.name}
      {dueOn && <span>{t('comments.due', { day: fullDay(dueOn, i18n.language as Language) })}</span>}
    </p>
  );
}
