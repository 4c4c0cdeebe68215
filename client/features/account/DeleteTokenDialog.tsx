import { useTranslation } from 'react-i18next';
import type { TokenView } from '../../../shared/protocol/api';
import { useDeleteToken } from '../../api/tokens';
import { ConfirmDialog } from '../../components/ConfirmDialog';

/** Asks before a token is ended. */
export function DeleteTokenDialog({
  token,
  onClose,
}: {
  readonly token: TokenView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const remove = useDeleteToken();
  return (
    <ConfirmDialog
      opened
      confirmation={{
        title: t('account.tokenDeleteTitle'),
        text: t('account.tokenDeleteText', { label: token.label }),
        action: t('common.delete'),
        failed: t('account.tokenDeleteFailed'),
      }}
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(token.id, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
