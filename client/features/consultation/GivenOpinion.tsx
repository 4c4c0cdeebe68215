import { Badge, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpinionView } from '../../../shared/protocol/consultationApi';
import { useRoundActions } from '../../api/consultations';
import { FailureAlert } from '../../components/FailureAlert';
import classes from './consultation.module.css';
import { OpinionWords } from './OpinionWords';

/** An opinion as those who take part see it; one's own can be taken back, and how it was settled is told when the round is over. */
export function GivenOpinion(props: {
  readonly roundId: string;
  readonly opinion: OpinionView;
  readonly active: boolean;
  readonly over: boolean;
  readonly onJump: () => void;
}) {
  const { t } = useTranslation();
  const { withdraw } = useRoundActions(props.roundId);
  const { opinion, over } = props;
  return (
    <article className={classes.card} data-active={props.active || undefined}>
      <OpinionWords opinion={opinion} onJump={opinion.anchor ? props.onJump : null} />
      {over && opinion.joinedTo !== null && (
        <p className={classes.muted}>{t('consultation.joined', { number: opinion.joinedTo })}</p>
      )}
      {over && opinion.settlement && (
        <p className={classes.settled}>
          <Badge variant="light" radius="sm" className={classes.badge}>
            {t(`consultation.settlement.${opinion.settlement}`)}
          </Badge>{' '}
          {opinion.reason}
        </p>
      )}
      <FailureAlert title={t('consultation.withdrawFailed')} error={withdraw.error} />
      {opinion.own && !over && (
        <div className={classes.cardActions}>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate(opinion.id)}
          >
            {t('consultation.withdraw')}
          </Button>
        </div>
      )}
    </article>
  );
}
