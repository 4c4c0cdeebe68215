import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangePassword } from '../../api/account';
import { useUser } from '../../api/session';
import { FailureAlert } from '../../components/FailureAlert';
import { showNotice } from '../../components/notices/noticeStore';
import classes from '../../components/SettingsPage.module.css';
import { passwordFits } from '../admin/accountRules';
import pageClasses from './AccountPage.module.css';

const EMPTY = { current: '', fresh: '', again: '' };

/** Changes one's own password. */
export function PasswordForm() {
  const { t } = useTranslation();
  const user = useUser();
  const change = useChangePassword();
  const [form, setForm] = useState(EMPTY);
  const [asked, setAsked] = useState(false);
  const field = (key: keyof typeof EMPTY) => ({
    value: form[key],
    onChange: (event: { readonly currentTarget: HTMLInputElement }) => {
      const { value } = event.currentTarget;
      setForm((before) => ({ ...before, [key]: value }));
    },
  });
  const problems = {
    current: form.current === '' && t('account.currentMissing'),
    fresh: !passwordFits(form.fresh) && t('setup.passwordLength'),
    again: form.again !== form.fresh && t('setup.passwordsDiffer'),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.values(problems).some(Boolean)) return;
    change.mutate(
      { currentPassword: form.current, newPassword: form.fresh },
      {
        onSuccess: () => {
          setForm(EMPTY);
          setAsked(false);
          showNotice({ tone: 'fine', title: t('account.passwordDone'), text: t('account.passwordDoneHint') });
        },
      },
    );
  };
  return (
    <section className={classes.card}>
      <h2 className={classes.cardHeading}>{t('account.password')}</h2>
      <form className={pageClasses.form} onSubmit={submit} noValidate>
        <input type="text" autoComplete="username" value={user.username} readOnly hidden />
        <FailureAlert
          title={t('account.passwordFailed')}
          error={change.error}
          texts={{ 'wrong-password': t('account.currentWrong') }}
        />
        <PasswordInput
          {...field('current')}
          label={t('account.currentPassword')}
          error={asked && problems.current}
          autoComplete="current-password"
        />
        <PasswordInput
          {...field('fresh')}
          label={t('account.newPassword')}
          description={t('account.newPasswordHint')}
          error={asked && problems.fresh}
          autoComplete="new-password"
        />
        <PasswordInput
          {...field('again')}
          label={t('account.newPasswordAgain')}
          error={asked && problems.again}
          autoComplete="new-password"
        />
        <Button type="submit" loading={change.isPending}>
          {t('account.changePassword')}
        </Button>
      </form>
    </section>
  );
}
