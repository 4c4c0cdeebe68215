import '../../i18n/laterTexts';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetup } from '../../api/session';
import { EntryPage } from '../../components/EntryPage';
import classes from '../../components/EntryPage.module.css';
import { FailureAlert } from '../../components/FailureAlert';
import { usePageTitle } from '../../components/usePageTitle';
import { passwordFits, usernameFits } from '../admin/accountRules';

/** The first visit to a new server: creates the administrator. */
export default function SetupPage() {
  const { t } = useTranslation();
  usePageTitle(t('setup.pageName'));
  const setup = useSetup();
  const [form, setForm] = useState({ name: '', username: '', password: '', again: '' });
  const [asked, setAsked] = useState(false);
  const field = (key: keyof typeof form) => ({
    value: form[key],
    onChange: (event: { readonly currentTarget: HTMLInputElement }) => {
      const { value } = event.currentTarget;
      setForm((before) => ({ ...before, [key]: value }));
    },
  });
  const problems = {
    name: form.name.trim() === '' && t('setup.nameMissing'),
    username: !usernameFits(form.username) && t('setup.usernameRule'),
    password: !passwordFits(form.password) && t('setup.passwordLength'),
    again: form.again !== form.password && t('setup.passwordsDiffer'),
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.values(problems).some(Boolean)) return;
    setup.mutate({ name: form.name.trim(), username: form.username.trim(), password: form.password });
  };

  return (
    <EntryPage title={t('setup.title')} intro={t('setup.intro')}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <FailureAlert title={t('setup.failed')} error={setup.error} />
        <TextInput
          {...field('name')}
          label={t('setup.name')}
          description={t('setup.nameHint')}
          error={asked && problems.name}
          autoComplete="name"
          maxLength={100}
          autoFocus
        />
        <TextInput
          {...field('username')}
          label={t('setup.username')}
          description={t('setup.usernameHint')}
          error={asked && problems.username}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordInput
          {...field('password')}
          label={t('setup.password')}
          description={t('setup.passwordHint')}
          error={asked && problems.password}
          autoComplete="new-password"
        />
        <PasswordInput
          {...field('again')}
          label={t('setup.passwordAgain')}
          error={asked && problems.again}
          autoComplete="new-password"
        />
        <Button type="submit" loading={setup.isPending}>
          {t('setup.create')}
        </Button>
      </form>
    </EntryPage>
  );
}
