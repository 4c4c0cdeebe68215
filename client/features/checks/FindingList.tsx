import { Button, Loader } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckState } from './checkStore';
import classes from './checks.module.css';
import { FindingCard } from './FindingCard';
import type { FindingGroup } from './groupFindings';
import { useCheckState } from './useCheckState';
import type { PlanCheck } from './usePlanCheck';
import { useWhenSeen } from './useWhenSeen';

interface Props {
  readonly check: PlanCheck;
  readonly groups: readonly FindingGroup[];
  readonly writable: boolean;
  /** Goes to the next finding (1) or the one before (−1). */
  readonly onStep: (direction: 1 | -1) => void;
}

/** How many cards are drawn at first and whenever the last one comes into sight: each one costs the page a little at every keystroke. */
const FIRST_CARDS = 8;

const readPhase = ({ phase }: CheckState) => phase;
const readActiveId = ({ activeId }: CheckState) => activeId;

/** The findings nobody accepted; arrow keys walk among them. */
export function FindingList({ check, groups, writable, onStep }: Props) {
  const { t } = useTranslation();
  const phase = useCheckState(check.store, readPhase);
  const activeId = useCheckState(check.store, readActiveId);
  const [wanted, setWanted] = useState(FIRST_CARDS);
  const inOrder = groups.flatMap(({ findings }) => findings);
  const activeAt = inOrder.findIndex(({ id }) => id === activeId);
  const shown = new Set(inOrder.slice(0, Math.max(wanted, activeAt + 1)));
  const showMore = () => setWanted(shown.size + FIRST_CARDS);
  const more = useWhenSeen(showMore);
  if (phase === 'waiting')
    return (
      <div className={classes.state}>
        <Loader size="xs" type="dots" aria-hidden />
        <p>{t('checks.phase.waiting')}</p>
      </div>
    );
  const failed = phase === 'failed' && (
    <div className={classes.state} role="alert">
      <p>{t('checks.phase.failed')}</p>
      <p className={classes.muted}>{t('checks.failedText')}</p>
      <Button size="compact-sm" variant="default" onClick={() => check.running?.retry()}>
        {t('checks.retry')}
      </Button>
    </div>
  );
  const walk = (event: React.KeyboardEvent) => {
    const direction = ({ ArrowDown: 1, ArrowUp: -1 } as const)[event.key];
    if (!direction || event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement)
      return;
    event.preventDefault();
    onStep(direction);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the cards inside
    <div className={classes.list} onKeyDown={walk}>
      {failed}
      {groups.length === 0 && !failed && (
        <div className={classes.state}>
          <p>{t('checks.empty')}</p>
          <p className={classes.muted}>{t('checks.emptyNext')}</p>
        </div>
      )}
      {groups
        .filter(({ findings }) => findings.some((placed) => shown.has(placed)))
        .map((group) => (
          <section key={`${group.by}/${group.heading}`} aria-label={headingOf(group)}>
            <h3
              className={classes.group}
              title={group.by === 'severity' ? t(`checks.severityHint.${group.heading}`) : undefined}
            >
              {group.by === 'severity' && <span className={classes.dot} data-severity={group.heading} />}
              <span className={classes.groupName}>{headingOf(group)}</span>
              <span className={classes.groupCount}>{group.findings.length}</span>
            </h3>
            {group.findings
              .filter((placed) => shown.has(placed))
              .map((placed) => (
                <FindingCard
                  key={placed.id}
                  check={check}
                  placed={placed}
                  active={placed.id === activeId}
                  writable={writable}
                  byRule={group.by === 'rule'}
                />
              ))}
          </section>
        ))}
      {shown.size < inOrder.length && (
        <Button fullWidth variant="subtle" size="compact-sm" ref={more} onClick={showMore}>
          {t('checks.more', { count: inOrder.length - shown.size })}
        </Button>
      )}
    </div>
  );

  function headingOf(group: FindingGroup): string {
    if (group.by === 'severity') return t(`checks.severity.${group.heading}`);
    if (group.by === 'rule') return t(`checks.rule.${group.heading}`);
    return group.heading || t('checks.beginning');
  }
}
