import '../../i18n/laterTexts';
import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useIndicatorLibrary } from '../../api/indicators';
import { AppHeader } from '../../components/AppHeader';
import { LoadFailure } from '../../components/LoadFailure';
import { SettingsPage } from '../../components/SettingsPage';
import { IndicatorLibraryForm } from './IndicatorLibraryForm';

/** 指标库: the indicators that an installation uses beside those of the program. */
export default function IndicatorLibraryPage() {
  const { t } = useTranslation();
  const library = useIndicatorLibrary();
  return (
    <>
      <AppHeader />
      <SettingsPage title={t('indicatorLibrary.title')} intro={t('indicatorLibrary.intro')}>
        {library.isPending && <Skeleton height={240} aria-label={t('common.loading')} />}
        {library.error && (
          <LoadFailure
            title={t('indicatorLibrary.loadFailed')}
            error={library.error}
            onRetry={() => void library.refetch()}
          />
        )}
        {library.data && <IndicatorLibraryForm saved={library.data} />}
      </SettingsPage>
    </>
  );
}
