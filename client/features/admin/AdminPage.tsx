import '../../i18n/laterTexts';
import { Button, Skeleton, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserAccountView } from '../../../shared/protocol/api';
import { useUsers } from '../../api/users';
import { AppHeader } from '../../components/AppHeader';
import { LoadFailure } from '../../components/LoadFailure';
import { SettingsPage } from '../../components/SettingsPage';
import { AccountTable } from './AccountTable';
import classes from './AdminPage.module.css';
import { CreateUserDialog } from './CreateUserDialog';

/** The administrator's accounts page. */
export default function AdminPage() {
  const { t } = useTranslation();
  const users = useUsers();
  const [creating, setCreating] = useState(false);
  const [words, setWords] = useState('');
  const shown = users.data?.filter((account) => fits(account, words));

  return (
    <>
      <AppHeader />
      <SettingsPage title={t('admin.pageName')} intro={t('admin.intro')}>
        <div className={classes.toolbar}>
          <TextInput
            className={classes.search}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            placeholder={t('admin.search')}
            aria-label={t('admin.search')}
            leftSection={<IconSearch size={16} aria-hidden />}
          />
          <span className={classes.count} role="status">
            {shown && t('admin.count', { count: shown.length })}
          </span>
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setCreating(true)}>
            {t('admin.create')}
          </Button>
        </div>
        {users.isPending && <Skeleton height={180} aria-label={t('common.loading')} />}
        {users.error && (
          <LoadFailure title={t('admin.listFailed')} error={users.error} onRetry={() => users.refetch()} />
        )}
        {shown && <AccountTable accounts={shown} />}
      </SettingsPage>
      {creating && <CreateUserDialog onClose={() => setCreating(false)} />}
    </>
  );
}

function fits({ name, username, office }: UserAccountView, words: string): boolean {
  const text = `${name} ${username} ${office}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
