import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconKey, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { UserAccountView } from '../../../shared/protocol/api';
import { useUser } from '../../api/session';
import { useSetDisabled } from '../../api/users';
import { showNotice } from '../../components/notices/noticeStore';
import { PersonAvatar } from '../../components/PersonAvatar';
import { useFailureText } from '../../components/useFailureText';
import classes from './AdminPage.module.css';

/** One account. Nobody disables their own. */
export function AccountRow(props: {
  readonly account: UserAccountView;
  readonly onReset: () => void;
  readonly onDisable: () => void;
}) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const own = useUser().id === props.account.id;
  const setDisabled = useSetDisabled();
  const { id, name, username, office, administrator, disabled } = props.account;
  const enable = () =>
    setDisabled.mutate(
      { userId: id, disabled: false },
      {
        onSuccess: () => showNotice({ tone: 'fine', title: t('admin.enableDone', { name }) }),
        onError: (error) =>
          showNotice({ tone: 'error', title: t('admin.changeFailed'), text: failureText(error) }),
      },
    );
  return (
    <tr data-disabled={disabled || undefined}>
      <th scope="row">
        <span className={classes.person}>
          <PersonAvatar id={id} name={name} />
          <span>
            {name}
            {own && t('admin.you')}
          </span>
        </span>
      </th>
      <td>{office}</td>
      <td>{username}</td>
      <td>{administrator && t('common.administrator')}</td>
      <td>
        <span className={classes.state}>{t(disabled ? 'admin.disabled' : 'admin.active')}</span>
      </td>
      <td className={classes.actions}>
        <Menu position="bottom-end" width={180}>
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('admin.rowMenu', { name })}
              loading={setDisabled.isPending}
            >
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconKey size={16} aria-hidden />} onClick={props.onReset}>
              {t('admin.reset')}
            </Menu.Item>
            {disabled && (
              <Menu.Item leftSection={<IconUserCheck size={16} aria-hidden />} onClick={enable}>
                {t('admin.enable')}
              </Menu.Item>
            )}
            {!disabled && !own && (
              <Menu.Item
                color="official"
                leftSection={<IconUserOff size={16} aria-hidden />}
                onClick={props.onDisable}
              >
                {t('admin.disable')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  );
}
