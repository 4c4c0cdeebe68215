import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserAccountView } from '../../../shared/protocol/api';
import { AccountRow } from './AccountRow';
import classes from './AdminPage.module.css';
import { DisableDialog } from './DisableDialog';
import { ResetPasswordDialog } from './ResetPasswordDialog';

/** The accounts as a table, with the dialogs of their rows. */
export function AccountTable({ accounts }: { readonly accounts: readonly UserAccountView[] }) {
  const { t } = useTranslation();
  const [resetting, setResetting] = useState<UserAccountView | null>(null);
  const [disabling, setDisabling] = useState<UserAccountView | null>(null);
  const heads = [t('admin.name'), t('admin.office'), t('admin.username'), t('admin.kind'), t('admin.status')];
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col" className={classes.actions}>
              <span className="gn-hidden">{t('admin.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <AccountRow
              key={account.id}
              account={account}
              onReset={() => setResetting(account)}
              onDisable={() => setDisabling(account)}
            />
          ))}
          {accounts.length === 0 && (
            <tr>
              <td colSpan={6} className={classes.none}>
                {t('admin.noMatch')}
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {resetting && <ResetPasswordDialog account={resetting} onClose={() => setResetting(null)} />}
      {disabling && <DisableDialog account={disabling} onClose={() => setDisabling(null)} />}
    </div>
  );
}
