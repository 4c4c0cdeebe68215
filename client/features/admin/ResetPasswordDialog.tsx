import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserAccountView } from '../../../shared/protocol/api';
import { useResetPassword } from '../../api/users';
import { FailureAlert } from '../../components/FailureAlert';
import { useReturnFocus } from '../../components/useReturnFocus';
import { passwordFits } from './accountRules';
import { HandOver } from './HandOver';
import { PasswordField } from './PasswordField';

/** Gives an account a new password and shows it once to hand over. */
export function ResetPasswordDialog(props: {
  readonly account: UserAccountView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  useReturnFocus();
  const reset = useResetPassword();
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const { id, name, username } = props.account;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (passwordFits(password)) reset.mutate({ userId: id, password });
  };
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('admin.resetTitle', { name })}
      size={480}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {reset.isSuccess ? (
        <HandOver
          title={t('admin.resetDone')}
          name={name}
          username={username}
          password={password}
          onClose={props.onClose}
        />
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack gap="md">
            <Text>{t('admin.resetHint')}</Text>
            <FailureAlert title={t('admin.resetFailed')} error={reset.error} />
            <PasswordField
              label={t('admin.newPassword')}
              value={password}
              onChange={setPassword}
              error={asked && !passwordFits(password) && t('setup.passwordLength')}
            />
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={props.onClose}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" loading={reset.isPending}>
                {t('admin.resetSubmit')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
