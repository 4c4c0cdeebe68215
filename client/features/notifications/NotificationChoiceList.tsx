import { Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NOTIFICATION_KINDS } from '../../../shared/protocol/notifications';
import { useChooseNotifications, useNotificationChoices } from '../../api/notifications';
import { FailureAlert } from '../../components/FailureAlert';
import classes from '../../components/SettingsPage.module.css';

/** Which kinds of news one wants, on the account's page. */
export function NotificationChoiceList() {
  const { t } = useTranslation();
  const { data, error } = useNotificationChoices();
  const choose = useChooseNotifications();
  const pending = choose.isPending ? choose.variables : {};
  return (
    <section className={classes.card} aria-labelledby="notification-choices">
      <h2 id="notification-choices">{t('notifications.choices')}</h2>
      <Stack gap={8}>
        {NOTIFICATION_KINDS.map((kind) => (
          <Switch
            key={kind}
            label={t(`notifications.kind.${kind}`)}
            checked={pending[kind] ?? data?.[kind] ?? true}
            disabled={!data}
            onChange={(event) => choose.mutate({ [kind]: event.currentTarget.checked })}
          />
        ))}
        <FailureAlert title={t('notifications.choicesFailed')} error={error ?? choose.error} />
      </Stack>
    </section>
  );
}
