import { Alert, Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../components/CopyButton';
import classes from './AdminPage.module.css';

/** Shows once what the administrator tells the colleague. */
export function HandOver(props: {
  readonly title: string;
  readonly name: string;
  readonly username: string;
  readonly password: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const text = t('admin.handOverText', { username: props.username, password: props.password });
  return (
    <Stack gap="md">
      <Alert data-tone="fine" title={props.title} role="status">
        {t('admin.handOver', { name: props.name })}
      </Alert>
      <pre className={classes.handOver}>{text}</pre>
      <Group justify="flex-end" gap="xs">
        <CopyButton text={text} label={t('admin.copyBoth')} />
        <Button onClick={props.onClose}>{t('admin.finish')}</Button>
      </Group>
    </Stack>
  );
}
