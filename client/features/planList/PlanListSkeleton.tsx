import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './PlanListPage.module.css';
import rowClasses from './PlanRow.module.css';

/** Rows as tall as real ones, while the list is on its way. */
export function PlanListSkeleton() {
  const { t } = useTranslation();
  return (
    <ul className={classes.list} aria-label={t('common.loading')} aria-busy="true">
      {['52%', '64%', '40%'].map((width) => (
        <li key={width} className={rowClasses.row}>
          <div className={rowClasses.main}>
            <Skeleton height={18} width={width} my={3} />
            <Skeleton height={14} width={140} my={4} />
          </div>
        </li>
      ))}
    </ul>
  );
}
