import { Loader } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanConnection } from '../../collab/planConnection';
import { ClosedPlan } from './ClosedPlan';
import { PlanWorkspace } from './PlanWorkspace';
import type { PlanHead } from './planHead';
import classes from './planPage.module.css';
import { useFirstScreens } from './useFirstScreens';
import { useConnectionField } from './usePlanConnection';

interface Props {
  readonly planId: string;
  readonly plan: PlanHead | null;
  readonly failure: unknown;
  readonly connection: PlanConnection | null;
}

/** What stands while a plan opens, and in its place when it cannot be opened. */
export function PlanOpening({ planId, plan, failure, connection }: Props) {
  if (!connection) return <Opening />;
  return <Connected planId={planId} plan={plan} failure={failure} connection={connection} />;
}

const Connected = memo(function Connected({
  planId,
  plan,
  failure,
  connection,
}: Props & { readonly connection: PlanConnection }) {
  const closed = useConnectionField(connection, 'closed');
  const ready = useConnectionField(connection, 'ready');
  const storageFails = useConnectionField(connection, 'storageFails');
  const drawFirst = useFirstScreens(connection, ready);
  if (closed) return <ClosedPlan reason={closed.reason} />;
  if (!ready && failure) return <ClosedPlan reason="plan-not-found" error={failure} />;
  // The connection goes on trying, and the plan takes this place when it comes.
  if (!ready && storageFails) return <ClosedPlan reason="load-failed" />;
  if (!ready || drawFirst === 'waiting') return <Opening />;
  return <PlanWorkspace planId={planId} plan={plan} connection={connection} drawFirst={drawFirst} />;
});

function Opening() {
  const { t } = useTranslation();
  return (
    <div className={classes.opening} role="status">
      <Loader size="sm" type="dots" aria-hidden />
      <span>{t('planPage.opening')}</span>
    </div>
  );
}
