import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './AdminPage.module.css';
import { generatePassword } from './generatePassword';

/** A password that the administrator hands over, so it is legible; a button makes a good one. */
export function PasswordField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | false;
}) {
  const { t } = useTranslation();
  return (
    <div className={classes.password}>
      <TextInput
        className={classes.passwordInput}
        label={props.label}
        description={t('admin.passwordHint')}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        error={props.error}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Button
        variant="default"
        onClick={() => props.onChange(generatePassword((array) => crypto.getRandomValues(array)))}
      >
        {t('admin.generate')}
      </Button>
    </div>
  );
}
