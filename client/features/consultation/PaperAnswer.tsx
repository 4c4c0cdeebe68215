import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '../../../shared/protocol/consultationApi';
import { useRoundActions } from '../../api/consultations';
import { showNotice } from '../../components/notices/noticeStore';
import { useFailureText } from '../../components/useFailureText';

/** Writes down what a department declared on paper or by telephone: 无意见, or that its opinions are all here; or takes it back. */
export function PaperAnswer({ roundId, party }: { readonly roundId: string; readonly party: PartyView }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { answer } = useRoundActions(roundId);
  const next = party.answer !== null ? null : party.opinions > 0 ? 'submitted' : 'none';
  const action = t(`consultation.paperAnswer.${next ?? 'again'}`);
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color={next === null ? 'gray' : undefined}
      loading={answer.isPending}
      aria-label={t('consultation.paperAnswerOf', { department: party.name, action })}
      onClick={() =>
        answer.mutate(
          { answer: next, partyId: party.id },
          {
            onError: (error) =>
              showNotice({ tone: 'error', title: t('consultation.answerFailed'), text: failureText(error) }),
          },
        )
      }
    >
      {action}
    </Button>
  );
}
