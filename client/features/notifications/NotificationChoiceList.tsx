import { Checkbox, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NOTIFICATION_KINDS, type NotificationKind } from '../../../shared/protocol/notifications';
import {
  useChooseNotifications,
  useMailSettings,
  useNotificationChoices,
  useSaveMailSettings,
} from '../../api/notifications';
import { FailureAlert } from '../../components/FailureAlert';
import classes from '../../components/SettingsPage.module.css';
import { MailAddressForm } from './MailAddressForm';

/** Which kinds of news one wants on the page and by mail, on the account's page. Mail shows where the server can send any. */
export function NotificationChoiceList() {
  const { t } = useTranslation();
  const { data, error } = useNotificationChoices();
  const mail = useMailSettings();
  const choose = useChooseNotifications();
  const saveMail = useSaveMailSettings();
  const pending = choose.isPending ? choose.variables : {};
  const byMail = mail.data?.available === true;
  const mailed = (saveMail.isPending ? saveMail.variables.kinds : mail.data?.kinds) ?? [];
  const chooseMail = (kind: NotificationKind, wanted: boolean) =>
    saveMail.mutate({
      address: mail.data?.address ?? '',
      kinds: NOTIFICATION_KINDS.filter((each) => (each === kind ? wanted : mailed.includes(each))),
    });
  return (
    <section className={classes.card} aria-labelledby="notification-choices">
      <h2 id="notification-choices" className={classes.cardHeading}>
        {t('notifications.choices')}
      </h2>
      <Table mt="md" verticalSpacing={6} maw={620}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('notifications.kindColumn')}</Table.Th>
            <Table.Th w={110}>{t('notifications.inApp')}</Table.Th>
            {byMail && <Table.Th w={110}>{t('notifications.byMail')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {NOTIFICATION_KINDS.map((kind) => (
            <Table.Tr key={kind}>
              <Table.Td>{t(`notifications.kind.${kind}`)}</Table.Td>
              <Table.Td>
                <Checkbox
                  aria-label={`${t(`notifications.kind.${kind}`)} ${t('notifications.inApp')}`}
                  checked={pending[kind] ?? data?.[kind] ?? true}
                  disabled={!data}
                  onChange={(event) => choose.mutate({ [kind]: event.currentTarget.checked })}
                />
              </Table.Td>
              {byMail && (
                <Table.Td>
                  <Checkbox
                    aria-label={`${t(`notifications.kind.${kind}`)} ${t('notifications.byMail')}`}
                    checked={mailed.includes(kind)}
                    disabled={!mail.data?.address}
                    onChange={(event) => chooseMail(kind, event.currentTarget.checked)}
                  />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {mail.data && byMail && <MailAddressForm key={mail.data.address} settings={mail.data} />}
      <FailureAlert
        title={t('notifications.choicesFailed')}
        error={error ?? mail.error ?? choose.error ?? saveMail.error}
      />
    </section>
  );
}
