import '../../i18n/laterTexts';
import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignIn } from '../../api/session';
import { EntryPage } from '../../components/EntryPage';
import classes from '../../components/EntryPage.module.css';
import { FailureAlert } from '../../components/FailureAlert';
import { usePageTitle } from '../../components/usePageTitle';

/** Signs a person in; the address stays, so that they land on the page they came for. */
export default function SignInPage({ expired }: { readonly expired: boolean }) {
  const { t } = useTranslation();
  usePageTitle(t('signIn.pageName'));
  const signIn = useSignIn();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (username.trim() !== '' && password !== '') signIn.mutate({ username: username.trim(), password });
  };

  return (
    <EntryPage title={t('signIn.title')}>
      <form className={classes.form} onSubmit={submit} noValidate>
        {expired && !signIn.isError && <Alert data-tone="warning">{t('signIn.expired')}</Alert>}
        <FailureAlert title={t('signIn.failed')} error={signIn.error} />
        <TextInput
          label={t('signIn.username')}
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
          error={asked && username.trim() === '' && t('signIn.usernameMissing')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
        />
        <PasswordInput
          label={t('signIn.password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={asked && password === '' && t('signIn.passwordMissing')}
          autoComplete="current-password"
        />
        <Button type="submit" loading={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
        <p className={classes.foot}>{t('signIn.noAccount')}</p>
      </form>
    </EntryPage>
  );
}
