import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCreateToken } from '../../api/tokens';
import { CopyButton } from '../../components/CopyButton';
import { FailureAlert } from '../../components/FailureAlert';
import classes from './AccountPage.module.css';

/** Makes an access token and shows it this one time. */
export function NewToken() {
  const { t } = useTranslation();
  const create = useCreateToken();
  const [label, setLabel] = useState('');
  const [asked, setAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (label.trim() !== '') create.mutate(label.trim());
  };
  const finish = () => {
    create.reset();
    setLabel('');
    setAsked(false);
  };
  if (create.isSuccess) {
    return (
      <div className={classes.fresh} role="status">
        <div>{t('account.tokenOnce', { label: create.variables })}</div>
        <code className={classes.secret}>{create.data.token}</code>
        <Group gap="xs">
          <CopyButton text={create.data.token} />
          <Button onClick={finish}>{t('account.tokenSaved')}</Button>
        </Group>
      </div>
    );
  }
  return (
    <>
      <form className={classes.tokenForm} onSubmit={submit} noValidate>
        <TextInput
          className={classes.tokenLabel}
          aria-label={t('account.tokenLabel')}
          placeholder={t('account.tokenLabelPlaceholder')}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
          error={asked && label.trim() === '' && t('account.tokenLabelMissing')}
          maxLength={100}
          autoComplete="off"
        />
        <Button type="submit" variant="default" loading={create.isPending}>
          {t('account.tokenCreate')}
        </Button>
      </form>
      <FailureAlert title={t('account.tokenCreateFailed')} error={create.error} />
    </>
  );
}
