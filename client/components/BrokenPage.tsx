import { Button, Code } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MessagePage } from './MessagePage';

/** The page that stands where another one failed by a mistake of ours. */
export function BrokenPage({ error }: { readonly error: Error }) {
  const { t } = useTranslation();
  return (
    <MessagePage title={t('common.pageBroken')} text={t('common.pageBrokenHint')}>
      <Button onClick={() => window.location.reload()}>{t('common.reload')}</Button>
      <Code block>{`${error.name}: ${error.message}`}</Code>
    </MessagePage>
  );
}
