import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRoundActions } from '../../api/consultations';
import { showNotice } from '../../components/notices/noticeStore';
import { useFailureText } from '../../components/useFailureText';

/** Puts opinions into the current draft as comments and proposals on their words. */
export function CarryButton({
  roundId,
  opinionIds,
}: {
  readonly roundId: string;
  readonly opinionIds: readonly string[];
}) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { carry } = useRoundActions(roundId);
  const run = () =>
    carry.mutate(opinionIds, {
      onSuccess: ({ words, blocks, gone, whole }) =>
        showNotice({
          tone: 'fine',
          title: t('consultation.carried', { count: words + blocks + gone + whole }),
          text: gone + blocks > 0 ? t('consultation.carriedHint', { blocks, gone }) : undefined,
        }),
      onError: (error) =>
        showNotice({ tone: 'error', title: t('consultation.carryFailed'), text: failureText(error) }),
    });
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={carry.isPending}
      disabled={opinionIds.length === 0}
      title={t('consultation.carryHint')}
      onClick={run}
    >
      {opinionIds.length === 1
        ? t('consultation.carryOne')
        : t('consultation.carry', { count: opinionIds.length })}
    </Button>
  );
}
