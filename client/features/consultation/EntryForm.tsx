import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnter } from '../../api/consultations';
import { EntryPage } from '../../components/EntryPage';
import classes from '../../components/EntryPage.module.css';
import { FailureAlert } from '../../components/FailureAlert';

/** Lets invited people in: the access code first, then name and department, once. */
export function EntryForm(props: {
  readonly id: string;
  readonly onEntered: () => void;
  /** Null for those who are signed in already. */
  readonly onSignIn: (() => void) | null;
}) {
  const { t } = useTranslation();
  const enter = useEnter(props.id);
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [partyId, setPartyId] = useState<string | null>(null);
  const [departments, setDepartments] = useState<readonly { id: string; name: string }[] | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (departments === null)
      enter.mutate({ code }, { onSuccess: (answer) => setDepartments(answer.departments) });
    else enter.mutate({ code, name, partyId }, { onSuccess: props.onEntered });
  };
  const complete = departments === null ? code.trim() !== '' : name.trim() !== '' && partyId !== null;
  return (
    <EntryPage
      title={t('consultation.enterTitle')}
      intro={t(departments === null ? 'consultation.enterIntro' : 'consultation.whoIntro')}
    >
      <form className={classes.form} onSubmit={submit} noValidate>
        <FailureAlert title={t('consultation.enterFailed')} error={enter.error} />
        {departments === null ? (
          <TextInput
            label={t('consultation.codeLabel')}
            value={code}
            inputMode="numeric"
            autoComplete="off"
            autoFocus
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        ) : (
          <>
            <Select
              label={t('consultation.unitLabel')}
              data={departments.map(({ id, name: label }) => ({ value: id, label }))}
              value={partyId}
              searchable
              onChange={setPartyId}
            />
            <TextInput
              label={t('consultation.nameLabel')}
              value={name}
              maxLength={50}
              autoComplete="name"
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </>
        )}
        <Button type="submit" loading={enter.isPending} disabled={!complete}>
          {t(departments === null ? 'consultation.next' : 'consultation.enter')}
        </Button>
        {props.onSignIn && (
          <Button variant="subtle" onClick={props.onSignIn}>
            {t('consultation.signInInstead')}
          </Button>
        )}
      </form>
    </EntryPage>
  );
}
