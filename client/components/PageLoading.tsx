import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './PageLoading.module.css';

/** Stands while a page is fetched; shown only after a moment, so that a quick page does not flash. */
export function PageLoading() {
  const { t } = useTranslation();
  return (
    <div className={classes.page} role="status">
      <Loader size="sm" type="dots" aria-hidden />
      <span>{t('common.loading')}</span>
    </div>
  );
}
