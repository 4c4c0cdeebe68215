import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { MessagePage } from '../../components/MessagePage';
import { useFailureText } from '../../components/useFailureText';
import type { PlanCloseReason } from './closeReasons';

const WORDS = {
  'plan-not-found': 'notFound',
  forbidden: 'forbidden',
  'not-signed-in': 'signedOut',
  'unsupported-schema': 'schema',
  'load-failed': 'loadFailed',
} as const;

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
  const words = reason in WORDS ? WORDS[reason as keyof typeof WORDS] : 'limit';
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
