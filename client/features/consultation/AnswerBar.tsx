import { Button, Group } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TakingPartView } from '../../../shared/protocol/consultationApi';
import { useRoundActions } from '../../api/consultations';
import { FailureAlert } from '../../components/FailureAlert';
import classes from './consultation.module.css';

/** What a department declares at the end: that it has no opinion, or that it has submitted all. */
export function AnswerBar(props: { readonly round: TakingPartView; readonly hasOpinions: boolean }) {
  const { t } = useTranslation();
  const { round, hasOpinions } = props;
  const { answer } = useRoundActions(round.id);
  const declared = round.me.answer;
  return (
    <footer className={classes.answerBar}>
      <FailureAlert title={t('consultation.answerFailed')} error={answer.error} />
      {declared ? (
        <Group justify="space-between">
          <span className={classes.declared}>
            <IconCheck size={16} aria-hidden /> {t(`consultation.declared.${declared}`)}
          </span>
          <Button size="compact-sm" variant="subtle" onClick={() => answer.mutate({ answer: null })}>
            {t('consultation.declareAgain')}
          </Button>
        </Group>
      ) : (
        <Button
          fullWidth
          variant={hasOpinions ? 'filled' : 'default'}
          loading={answer.isPending}
          onClick={() => answer.mutate({ answer: hasOpinions ? 'submitted' : 'none' })}
        >
          {t(hasOpinions ? 'consultation.declareDone' : 'consultation.declareNone')}
        </Button>
      )}
    </footer>
  );
}
