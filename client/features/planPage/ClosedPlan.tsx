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
  // Where the plan is not, coming again seldom helps.
  const goBack = words === 'notFound';
  const back = (
    <Button component={Link} href="/" variant={goBack ? 'filled' : 'default'}>
      {t('common.backToLibrary')}
    </Button>
  );
  return (
    <MessagePage
      title={t(`planPage.${words}Title`)}
      text={error ? failureText(error) : t(`planPage.${words}Text`)}
    >
      {goBack && back}
      <Button variant={goBack ? 'default' : 'filled'} onClick={() => window.location.reload()}>
        {t('planPage.refresh')}
      </Button>
      {!goBack && back}
    </MessagePage>
  );
}
