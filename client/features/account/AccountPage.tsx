import '../../i18n/laterTexts';
import { useTranslation } from 'react-i18next';
import { useUser } from '../../api/session';
import { AppHeader } from '../../components/AppHeader';
import { SettingsPage } from '../../components/SettingsPage';
import classes from '../../components/SettingsPage.module.css';
import { NotificationChoiceList } from '../notifications/NotificationChoiceList';
import pageClasses from './AccountPage.module.css';
import { PasswordForm } from './PasswordForm';
import { Tokens } from './Tokens';

/** One's own account: who one is here, the password, the access tokens. */
export default function AccountPage() {
  const { t } = useTranslation();
  const user = useUser();
  const facts = [
    { label: t('account.name'), value: user.name },
    { label: t('account.username'), value: user.username },
    { label: t('account.office'), value: user.office || t('account.noOffice') },
  ];
  return (
    <>
      <AppHeader />
      <SettingsPage title={t('account.pageName')}>
        <dl className={`${classes.card} ${pageClasses.facts}`}>
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <PasswordForm />
        <NotificationChoiceList />
        <Tokens />
      </SettingsPage>
    </>
  );
}
