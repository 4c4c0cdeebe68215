import { useTranslation } from 'react-i18next';
import type { CheckState } from './checkStore';
import classes from './checks.module.css';
import { useCheckState } from './useCheckState';
import type { PlanCheck } from './usePlanCheck';

const readPhase = ({ phase }: CheckState) => phase;

/** Says in words whether the findings are those of the present text. */
export function CheckProgress({ check }: { readonly check: PlanCheck }) {
  const { t } = useTranslation();
  const phase = useCheckState(check.store, readPhase);
  return (
    <span className={classes.phase} role="status">
      {phase === 'waiting' ? '' : t(`checks.phase.${phase}`)}
    </span>
  );
}
