import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { AppHeader } from './AppHeader';
import { MessagePage } from './MessagePage';
import { usePageTitle } from './usePageTitle';

/** Answers an address that no page has. */
export function UnknownPage() {
  const { t } = useTranslation();
  usePageTitle(t('common.unknownPage'));
  return (
    <>
      <AppHeader />
      <MessagePage title={t('common.unknownPage')} text={t('common.unknownPageHint')}>
        <Button component={Link} href="/">
          {t('common.backToLibrary')}
        </Button>
      </MessagePage>
    </>
  );
}
