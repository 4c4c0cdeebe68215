import { useTranslation } from 'react-i18next';
import type { UserAccountView } from '../../../shared/protocol/api';
import { useSetDisabled } from '../../api/users';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { showNotice } from '../../components/notices/noticeStore';

/** Asks before an account is disabled. */
export function DisableDialog({
  account,
  onClose,
}: {
  readonly account: UserAccountView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const setDisabled = useSetDisabled();
  const { id, name } = account;
  const confirm = () =>
    setDisabled.mutate(
      { userId: id, disabled: true },
      {
        onSuccess: () => {
          showNotice({ tone: 'fine', title: t('admin.disableDone', { name }) });
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      opened
      confirmation={{
        title: t('admin.disableTitle', { name }),
        text: t('admin.disableText'),
        action: t('admin.disableSubmit'),
        failed: t('admin.changeFailed'),
      }}
      pending={setDisabled.isPending}
      error={setDisabled.error}
      onConfirm={confirm}
      onClose={onClose}
    />
  );
}
