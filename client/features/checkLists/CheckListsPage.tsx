import '../../i18n/laterTexts';
import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCheckLists } from '../../api/checks';
import { AppHeader } from '../../components/AppHeader';
import { LoadFailure } from '../../components/LoadFailure';
import { SettingsPage } from '../../components/SettingsPage';
import { CheckListsForm } from './CheckListsForm';

/** The lists that the check uses: what the administrator added, beside what comes with the program. */
export default function CheckListsPage() {
  const { t } = useTranslation();
  const lists = useCheckLists();
  return (
    <>
      <AppHeader />
      <SettingsPage title={t('checkLists.title')} intro={t('checkLists.intro')}>
        {lists.isPending && <Skeleton height={240} aria-label={t('common.loading')} />}
        {lists.error && (
          <LoadFailure
            title={t('checkLists.loadFailed')}
            error={lists.error}
            onRetry={() => void lists.refetch()}
          />
        )}
        {lists.data && <CheckListsForm saved={lists.data} />}
      </SettingsPage>
    </>
  );
}
