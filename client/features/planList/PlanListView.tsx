import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/protocol/api';
import { usePlans } from '../../api/plans';
import { EmptyState } from '../../components/EmptyState';
import { LoadFailure } from '../../components/LoadFailure';
import { ShareDialog } from '../members/ShareDialog';
import { DeletePlanDialog } from './DeletePlanDialog';
import { EmptyLibrary } from './EmptyLibrary';
import classes from './PlanListPage.module.css';
import { PlanListSkeleton } from './PlanListSkeleton';
import { PlanListToolbar } from './PlanListToolbar';
import { PlanRow } from './PlanRow';
import { isInScope, type Order, type Scope, selectPlans } from './selectPlans';

/** The plans of one scope, filtered and ordered, with the dialogs of their rows. */
export function PlanListView(props: {
  readonly scope: Scope;
  readonly words: string;
  readonly onClearWords: () => void;
  readonly onCreate: (template: string | null) => void;
  readonly onImport: () => void;
}) {
  const { t } = useTranslation();
  const plans = usePlans();
  const [stage, setStage] = useState<string | null>(null);
  const [order, setOrder] = useState<Order>('changed');
  const [sharing, setSharing] = useState<PlanView | null>(null);
  const [deleting, setDeleting] = useState<PlanView | null>(null);
  const { scope, words } = props;
  const inScope = useMemo(() => plans.data?.filter((plan) => isInScope(plan, scope)), [plans.data, scope]);
  const selected = useMemo(
    () => selectPlans(inScope ?? [], { scope, words, stage, order }),
    [inScope, scope, words, stage, order],
  );
  const clearFilters = () => {
    setStage(null);
    props.onClearWords();
  };

  return (
    <>
      <PlanListToolbar
        scope={scope}
        count={inScope && selected.length}
        stages={[...new Set(inScope?.map((plan) => plan.stage))]}
        stage={stage}
        onStage={setStage}
        order={order}
        onOrder={setOrder}
        onCreate={() => props.onCreate(null)}
        onImport={props.onImport}
      />
      {plans.isPending && <PlanListSkeleton />}
      {!plans.data && plans.error && (
        <LoadFailure title={t('planList.listFailed')} error={plans.error} onRetry={() => plans.refetch()} />
      )}
      {plans.data && plans.error && (
        <p className={classes.stale} role="status">
          {t('planList.listStale')}
        </p>
      )}
      {plans.data?.length === 0 && <EmptyLibrary onCreate={props.onCreate} onImport={props.onImport} />}
      {plans.data && plans.data.length > 0 && inScope?.length === 0 && (
        <EmptyState title={t('planList.emptyScope')} hint={t('planList.emptyScopeHint')} />
      )}
      {inScope && inScope.length > 0 && selected.length === 0 && (
        <EmptyState
          title={t('planList.noMatch')}
          hint={t('planList.noMatchHint')}
          action={{ label: t('planList.clearFilters'), onClick: clearFilters }}
        />
      )}
      {selected.length > 0 && (
        <ul className={classes.list}>
          {selected.map((plan) => (
            <PlanRow
              key={plan.id}
              plan={plan}
              onShare={() => setSharing(plan)}
              onDelete={() => setDeleting(plan)}
            />
          ))}
        </ul>
      )}
      {sharing && <ShareDialog plan={sharing} onClose={() => setSharing(null)} />}
      {deleting && <DeletePlanDialog plan={deleting} onClose={() => setDeleting(null)} />}
    </>
  );
}
