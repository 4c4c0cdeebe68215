import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { familyOf, type Rule } from '../../../shared/checks/finding';
import type { AcceptedFindingView } from '../../../shared/protocol/checkApi';
import { useTakeBackAcceptance } from '../../api/checks';
import { LoadFailure } from '../../components/LoadFailure';
import { showNotice } from '../../components/notices/noticeStore';
import { PersonAvatar } from '../../components/PersonAvatar';
import { RelativeTime } from '../../components/RelativeTime';
import { useFailureText } from '../../components/useFailureText';
import type { CheckState } from './checkStore';
import classes from './checks.module.css';
import type { PlacedFinding } from './engine/checkMessages';
import { FindingPlaces } from './FindingPlaces';
import { useCheckState } from './useCheckState';
import { useFindingText } from './useFindingText';
import type { PlanCheck } from './usePlanCheck';

interface Props {
  readonly check: PlanCheck;
  readonly writable: boolean;
}

const readAccepted = ({ accepted }: CheckState) => accepted;
const readIdle = ({ idle }: CheckState) => idle;

/** What people declared to be as intended: who, when and why; it can be taken back. Last those that no finding needs any more. */
export function AcceptedList({ check, writable }: Props) {
  const { t } = useTranslation();
  const accepted = useCheckState(check.store, readAccepted);
  const idle = useCheckState(check.store, readIdle);
  const byAcceptance = new Map<AcceptedFindingView, PlacedFinding[]>();
  for (const { acceptance, placed } of accepted)
    byAcceptance.set(acceptance, [...(byAcceptance.get(acceptance) ?? []), placed]);
  return (
    <div className={classes.list}>
      {Boolean(check.acceptedFailure) && (
        <LoadFailure
          title={t('checks.loadFailed')}
          error={check.acceptedFailure}
          onRetry={check.retryAccepted}
        />
      )}
      {accepted.length === 0 && idle.length === 0 && !check.acceptedFailure && (
        <div className={classes.state}>
          <p>{t('checks.acceptedEmpty')}</p>
        </div>
      )}
      {[...byAcceptance].map(([acceptance, findings]) => (
        <AcceptedCard
          key={acceptance.id}
          check={check}
          acceptance={acceptance}
          findings={findings}
          writable={writable}
        />
      ))}
      {idle.length > 0 && (
        <section aria-label={t('checks.idle')}>
          <h3 className={classes.group}>
            <span className={classes.groupName}>{t('checks.idle')}</span>
            <span className={classes.groupCount}>{idle.length}</span>
          </h3>
          <p className={classes.idleText}>{t('checks.idleText')}</p>
          {idle.map((acceptance) => (
            <AcceptedCard
              key={acceptance.id}
              check={check}
              acceptance={acceptance}
              findings={[]}
              writable={writable}
            />
          ))}
        </section>
      )}
    </div>
  );
}

interface CardProps extends Props {
  readonly acceptance: AcceptedFindingView;
  /** What it holds for now; several for a rule. */
  readonly findings: readonly PlacedFinding[];
}

function AcceptedCard({ check, acceptance, findings, writable }: CardProps) {
  const { t } = useTranslation();
  const say = useFindingText();
  const failureText = useFailureText();
  const takeBack = useTakeBackAcceptance(check.planId);
  const { id, scope, rule, message, reason, by, at } = acceptance;
  const remove = () =>
    takeBack.mutate(id, {
      onError: (error) =>
        showNotice({ tone: 'error', title: t('checks.takeBackFailed'), text: failureText(error) }),
    });
  return (
    <article className={classes.card}>
      <p className={classes.rule}>
        {t(`checks.rule.${familyOf(rule as Rule)}`)}
        {scope === 'rule' && <span className={classes.scope}>{t('checks.wholeRule')}</span>}
      </p>
      <p className={classes.acceptedMessage}>{say(message)}</p>
      {findings.map((placed) => (
        <FindingPlaces key={placed.id} check={check} placed={placed} />
      ))}
      <div className={classes.by}>
        <PersonAvatar id={by.id} name={by.name} size={20} />
        <span className={classes.author}>{by.name}</span>
        <span className={classes.time}>
          <RelativeTime moment={at} />
        </span>
      </div>
      <p className={classes.reason}>{reason}</p>
      {writable && (
        <div className={classes.actions}>
          <Button
            className={classes.acceptButton}
            size="compact-xs"
            variant="subtle"
            color="gray"
            loading={takeBack.isPending}
            onClick={remove}
          >
            {t('checks.takeBack')}
          </Button>
        </div>
      )}
    </article>
  );
}
