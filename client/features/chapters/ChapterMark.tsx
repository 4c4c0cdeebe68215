import { useTranslation } from 'react-i18next';
import type { ChapterAssignment } from '../../../shared/schema/chapters';
import classes from './chapters.module.css';

/** In the outline, how far an assigned chapter is: empty, half, waiting, ticked. */
export function ChapterMark({ assignment }: { readonly assignment: ChapterAssignment }) {
  const { t } = useTranslation();
  const { status, office, person, due } = assignment;
  const locked = assignment.onlyAssignees && t('chapters.locked');
  const words = [t(`chapters.statuses.${status}`), office, person, due, locked].filter(Boolean).join(' · ');
  return (
    <span
      className={classes.mark}
      data-status={status}
      data-locked={locked}
      role="img"
      aria-label={words}
      title={words}
    />
  );
}
