import { Button, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecycledPlanView } from '../../../shared/protocol/api';
import { useRecycledPlans, useRestorePlan } from '../../api/recycled';
import { EmptyState } from '../../components/EmptyState';
import { LoadFailure } from '../../components/LoadFailure';
import { showNotice } from '../../components/notices/noticeStore';
import { RelativeTime } from '../../components/RelativeTime';
import { useFailureText } from '../../components/useFailureText';
import classes from './PlanListPage.module.css';
import rowClasses from './RecycledPlans.module.css';
import { titleFits } from './selectPlans';

/** The recycle bin 回收站: deleted plans that the person may take back. */
export function RecycledPlans({ words }: { readonly words: string }) {
  const { t } = useTranslation();
  const plans = useRecycledPlans();
  const shown = plans.data?.filter(({ title }) => titleFits(title, words));
  return (
    <>
      <div className={classes.toolbar}>
        <h1 className={classes.heading}>{t('planList.scope.recycled')}</h1>
        <span className={classes.count}>{t('planList.recycledHint')}</span>
      </div>
      {plans.isPending && <Skeleton height={64} aria-label={t('common.loading')} />}
      {plans.error && (
        <LoadFailure title={t('planList.listFailed')} error={plans.error} onRetry={() => plans.refetch()} />
      )}
      {plans.data?.length === 0 && (
        <EmptyState title={t('planList.recycledEmpty')} hint={t('planList.recycledEmptyHint')} />
      )}
      {plans.data && plans.data.length > 0 && shown?.length === 0 && (
        <EmptyState title={t('planList.noMatch')} hint={t('planList.noMatchHint')} />
      )}
      {shown && shown.length > 0 && (
        <ul className={classes.list}>
          {shown.map((plan) => (
            <RecycledRow key={plan.id} plan={plan} />
          ))}
        </ul>
      )}
    </>
  );
}

function RecycledRow({ plan }: { readonly plan: RecycledPlanView }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const restore = useRestorePlan();
  const { title } = plan;
  const run = () =>
    restore.mutate(plan.id, {
      onSuccess: () => showNotice({ tone: 'fine', title: t('planList.restoreDone', { title }) }),
      onError: (error) =>
        showNotice({ tone: 'error', title: t('planList.restoreFailed'), text: failureText(error) }),
    });
  return (
    <li className={rowClasses.row}>
      <span className={rowClasses.title}>{title}</span>
      <span className={rowClasses.deleted}>
        <RelativeTime moment={plan.deletedAt} />
        {plan.deletedBy && <span>{t('planList.deletedBy', { name: plan.deletedBy.name })}</span>}
      </span>
      <Button variant="default" onClick={run} loading={restore.isPending}>
        {t('planList.restore')}
      </Button>
    </li>
  );
}
