import { Menu } from '@mantine/core';
import {
  IconChevronDown,
  IconListCheck,
  IconLogout,
  IconTable,
  IconUser,
  IconUsers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useSignOut, useUser } from '../api/session';
import classes from './AccountMenu.module.css';
import { showNotice } from './notices/noticeStore';
import { PersonAvatar } from './PersonAvatar';
import { useFailureText } from './useFailureText';

/** Who is signed in, and what they can do with their account. */
export function AccountMenu() {
  const { t } = useTranslation();
  const user = useUser();
  const signOut = useSignOut();
  const failureText = useFailureText();
  const leave = () =>
    signOut.mutate(undefined, {
      onError: (error) =>
        showNotice({ tone: 'error', title: t('common.signOutFailed'), text: failureText(error) }),
    });

  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <button
          type="button"
          className={classes.target}
          aria-label={t('common.accountMenu', { name: user.name })}
        >
          <PersonAvatar id={user.id} name={user.name} />
          <span className={classes.name}>{user.name}</span>
          <IconChevronDown size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {[user.username, user.office, user.administrator && t('common.administrator')]
            .filter(Boolean)
            .join(' · ')}
        </Menu.Label>
        <Menu.Item component={Link} href="/account" leftSection={<IconUser size={16} aria-hidden />}>
          {t('common.myAccount')}
        </Menu.Item>
        {user.administrator && (
          <Menu.Item component={Link} href="/admin" leftSection={<IconUsers size={16} aria-hidden />}>
            {t('common.manageAccounts')}
          </Menu.Item>
        )}
        <Menu.Item component={Link} href="/check-lists" leftSection={<IconListCheck size={16} aria-hidden />}>
          {t('checkLists.title')}
        </Menu.Item>
        <Menu.Item component={Link} href="/indicators" leftSection={<IconTable size={16} aria-hidden />}>
          {t('indicatorLibrary.title')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={leave}>
          {t('common.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
