import { useTranslation } from 'react-i18next';
import type { PlanView } from '../../../shared/protocol/api';
import { useDeletePlan } from '../../api/plans';
import { useRestorePlan } from '../../api/recycled';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { showNotice } from '../../components/notices/noticeStore';
import { useFailureText } from '../../components/useFailureText';

/** Asks, moves a plan to the recycle bin, and offers at once to take it back. */
export function DeletePlanDialog({
  plan,
  onClose,
}: {
  readonly plan: PlanView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const remove = useDeletePlan();
  const restore = useRestorePlan();
  const { title } = plan;

  const undo = () =>
    restore.mutateAsync(plan.id).then(
      () => showNotice({ tone: 'fine', title: t('planList.restoreDone', { title }) }),
      (error) => showNotice({ tone: 'error', title: t('planList.restoreFailed'), text: failureText(error) }),
    );
  const confirm = () =>
    remove.mutateAsync(plan.id).then(
      () => {
        showNotice({
          tone: 'fine',
          title: t('planList.deleteDone', { title }),
          action: { label: t('planList.undo'), onClick: () => void undo() },
        });
        onClose();
      },
      // The dialog shows the reason.
      () => undefined,
    );

  return (
    <ConfirmDialog
      opened
      confirmation={{
        title: t('planList.deleteTitle'),
        text: t('planList.deleteText', { title }),
        warning:
          plan.present.length > 0 ? t('planList.deletePresent', { count: plan.present.length }) : undefined,
        action: t('common.delete'),
        failed: t('planList.deleteFailed'),
      }}
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
