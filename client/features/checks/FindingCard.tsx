import { Button } from '@mantine/core';
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { familyOf } from '../../../shared/checks/finding';
import type { Fix } from '../../../shared/checks/fix';
import { showNotice } from '../../components/notices/noticeStore';
import { showUndoNotice } from '../../editor/showUndoNotice';
import { AcceptForm } from './AcceptForm';
import classes from './checks.module.css';
import type { PlacedFinding } from './engine/checkMessages';
import { FindingPlaces } from './FindingPlaces';
import { runFix } from './runFix';
import { showSpot } from './showSpot';
import { useFindingText } from './useFindingText';
import type { PlanCheck } from './usePlanCheck';

interface Props {
  readonly check: PlanCheck;
  readonly placed: PlacedFinding;
  readonly active: boolean;
  readonly writable: boolean;
  /** It stands under the name of its rule already. */
  readonly byRule: boolean;
}

/** One finding: what it says, its places side by side, and what can be done about it. */
export const FindingCard = memo(function FindingCard({ check, placed, active, writable, byRule }: Props) {
  const { t } = useTranslation();
  const say = useFindingText();
  const card = useRef<HTMLElement>(null);
  const [accepting, setAccepting] = useState(false);
  const { finding, id, spots } = placed;
  useEffect(() => {
    if (!active || !card.current) return;
    card.current.scrollIntoView({ block: 'nearest' });
    // Whoever walks with the keys goes on from here; whoever writes is left alone.
    const inPanel = card.current.closest('aside')?.contains(document.activeElement);
    if (inPanel) card.current.querySelector('button')?.focus({ preventScroll: true });
  }, [active]);
  const goThere = () => {
    check.store.activate(id);
    const first = spots.find((spot) => spot !== null);
    if (first) showSpot(check, first, false);
  };
  const fix = (chosen: Fix) => {
    if (runFix(check, chosen))
      showUndoNotice(check.editor, {
        title: t('checks.fixed'),
        text: t('checks.fixedText', { fix: say(chosen.label) }),
        undo: t('checks.undo'),
      });
    else showNotice({ tone: 'error', title: t('checks.gone') });
  };
  return (
    <article className={classes.card} data-active={active || undefined} data-finding={id} ref={card}>
      <button type="button" className={classes.message} onClick={goThere} aria-current={active || undefined}>
        <span className={classes.rule}>
          <span
            className={classes.dot}
            data-severity={finding.severity}
            title={t(`checks.severity.${finding.severity}`)}
          />
          {t(byRule ? `checks.severity.${finding.severity}` : `checks.rule.${familyOf(finding.rule)}`)}
        </span>
        {say(finding.message)}
      </button>
      <FindingPlaces check={check} placed={placed} />
      {(finding.expected || finding.found) && (
        <dl className={classes.values}>
          {finding.found && <Value term={t('checks.found')} text={finding.found} />}
          {finding.expected && <Value term={t('checks.expected')} text={say(finding.expected)} />}
        </dl>
      )}
      {accepting ? (
        <AcceptForm planId={check.planId} placed={placed} onClose={() => setAccepting(false)} />
      ) : (
        writable && (
          <div className={classes.actions}>
            {finding.fixes?.map((one) => (
              <Button
                key={one.label}
                className={classes.fix}
                size="compact-xs"
                variant="light"
                title={say(one.label)}
                onClick={() => fix(one)}
              >
                {say(one.label)}
              </Button>
            ))}
            <Button
              className={classes.acceptButton}
              size="compact-xs"
              variant="subtle"
              color="gray"
              title={t('checks.acceptHint')}
              onClick={() => setAccepting(true)}
            >
              {t('checks.accept')}
            </Button>
          </div>
        )
      )}
    </article>
  );
});

function Value({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}
