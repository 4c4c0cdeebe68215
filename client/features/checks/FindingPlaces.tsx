import { useTranslation } from 'react-i18next';
import { showNotice } from '../../components/notices/noticeStore';
import classes from './checks.module.css';
import type { PlacedFinding, Spot } from './engine/checkMessages';
import { showSpot } from './showSpot';
import type { PlanCheck } from './usePlanCheck';

interface Props {
  readonly check: PlanCheck;
  readonly placed: PlacedFinding;
}

/** The places of a finding side by side: heading path and words; a click goes there and selects them. */
export function FindingPlaces({ check, placed }: Props) {
  const { t } = useTranslation();
  const { id, finding, spots } = placed;
  const goTo = (spot: Spot | null | undefined) => {
    check.store.activate(id);
    if (!spot || !showSpot(check, spot, true)) showNotice({ tone: 'error', title: t('checks.gone') });
  };
  return (
    <ul className={classes.places} data-single={finding.places.length === 1 || undefined}>
      {finding.places.map(({ blockId, from, path, quote }, index) => (
        <li key={`${blockId}/${from}`}>
          <button type="button" className={classes.place} title={quote} onClick={() => goTo(spots[index])}>
            <span className={classes.path}>{path || t('checks.beginning')}</span>
            <span className={classes.quote}>{quote}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
