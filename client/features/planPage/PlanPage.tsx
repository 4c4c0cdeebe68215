import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/plans';
import { useUser } from '../../api/session';
import { usePageTitle } from '../../components/usePageTitle';
import { PlanOpening } from './PlanOpening';
import { usePlanHead } from './planHead';
import { usePlanConnection } from './usePlanConnection';

/** The page of one plan: the paper in the middle, the outline on its left, comments on its right. */
export default function PlanPage({ planId }: { readonly planId: string }) {
  const { t } = useTranslation();
  const plan = usePlan(planId);
  const user = useUser();
  const connection = usePlanConnection(planId, user.id);
  const head = usePlanHead(plan.data);
  usePageTitle(plan.data?.title ?? t('common.loading'));
  return <PlanOpening planId={planId} plan={head} failure={plan.error} connection={connection} />;
}
