import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCreateUser } from '../../api/users';
import { FailureAlert } from '../../components/FailureAlert';
import { useReturnFocus } from '../../components/useReturnFocus';
import { passwordFits, usernameFits } from './accountRules';
import { HandOver } from './HandOver';
import { PasswordField } from './PasswordField';

/** Makes an account with a first password, and shows both once to hand over. */
export function CreateUserDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  useReturnFocus();
  const create = useCreateUser();
  const [form, setForm] = useState({ name: '', office: '', username: '', password: '' });
  const [asked, setAsked] = useState(false);
  const put = (key: keyof typeof form, value: string) => setForm((before) => ({ ...before, [key]: value }));
  const problems = {
    name: form.name.trim() === '' && t('setup.nameMissing'),
    username: !usernameFits(form.username) && t('setup.usernameRule'),
    password: !passwordFits(form.password) && t('setup.passwordLength'),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.values(problems).some(Boolean)) return;
    const { name, office, username, password } = form;
    create.mutate({ name: name.trim(), office: office.trim(), username: username.trim(), password });
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('admin.create')}
      size={480}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {create.isSuccess ? (
        <HandOver
          title={t('admin.createDone')}
          name={form.name.trim()}
          username={create.data.username}
          password={form.password}
          onClose={onClose}
        />
      ) : (
        <form onSubmit={submit} noValidate>
          <Stack gap="md">
            <FailureAlert
              title={t('admin.createFailed')}
              error={create.error}
              texts={{ conflict: t('admin.usernameTaken') }}
            />
            <TextInput
              label={t('admin.name')}
              description={t('setup.nameHint')}
              value={form.name}
              onChange={(event) => put('name', event.currentTarget.value)}
              error={asked && problems.name}
              maxLength={100}
              autoComplete="off"
              data-autofocus
            />
            <TextInput
              label={t('admin.office')}
              description={t('admin.officeHint')}
              value={form.office}
              onChange={(event) => put('office', event.currentTarget.value)}
              maxLength={100}
              autoComplete="off"
            />
            <TextInput
              label={t('admin.username')}
              description={t('admin.usernameHint')}
              value={form.username}
              onChange={(event) => put('username', event.currentTarget.value)}
              error={asked && problems.username}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
            <PasswordField
              label={t('admin.firstPassword')}
              value={form.password}
              onChange={(password) => put('password', password)}
              error={asked && problems.password}
            />
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" loading={create.isPending}>
                {t('admin.create')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
