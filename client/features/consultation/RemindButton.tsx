import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRoundActions } from '../../api/consultations';
import { showNotice } from '../../components/notices/noticeStore';
import { useFailureText } from '../../components/useFailureText';

/** Reminds everyone with an account who has not answered, and says whom that does not reach. */
export function RemindButton({ roundId }: { readonly roundId: string }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { remind } = useRoundActions(roundId);
  const run = () =>
    remind.mutate(undefined, {
      onSuccess: ({ told, withoutAccount }) =>
        showNotice({
          // It stands until it is closed where names are to be read.
          tone: withoutAccount.length > 0 ? 'error' : 'fine',
          title: told > 0 ? t('consultation.reminded', { count: told }) : t('consultation.remindedNobody'),
          text:
            withoutAccount.length > 0
              ? t('consultation.remindOthers', {
                  names: withoutAccount.join(t('consultation.listSeparator')),
                })
              : undefined,
        }),
      onError: (error) =>
        showNotice({ tone: 'error', title: t('consultation.remindFailed'), text: failureText(error) }),
    });
  return (
    <Button variant="light" loading={remind.isPending} onClick={run}>
      {t('consultation.remind')}
    </Button>
  );
}
