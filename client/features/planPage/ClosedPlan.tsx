import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { MessagePage } from '../../components/MessagePage';
import { useFailureText } from '../../components/useFailureText';
import { closeWords, type PlanCloseReason } from './closeReasons';

/** Says why the server closed a plan, what was kept, and what to do next. */
export function ClosedPlan({
  reason,
  error,
}: {
  readonly reason: PlanCloseReason;
  readonly error?: unknown;
}) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const words = closeWords(reason) ?? 'limit';
  return (
    <MessagePage
      title={t(`planPage.${words}Title`)}
      text={error ? failureText(error) : t(`planPage.${words}Text`)}
    >
      <Button onClick={() => window.location.reload()}>{t('planPage.refresh')}</Button>
      <Button component={Link} href="/" variant="default">
        {t('common.backToLibrary')}
      </Button>
    </MessagePage>
  );
}
