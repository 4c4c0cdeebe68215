import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { NotificationBell } from '../features/notifications/NotificationBell';
import { AccountMenu } from './AccountMenu';
import classes from './AppHeader.module.css';
import { LanguageSwitch } from './LanguageSwitch';
import { ProductMark } from './ProductMark';

/** The bar above every page but the editor: the way home, something of the page's own in the middle, language, account. */
export function AppHeader({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <header className={classes.header}>
      <a className={classes.skip} href="#main">
        {t('common.skipToContent')}
      </a>
      <Link href="/" className={classes.home} aria-label={t('common.backToLibrary')}>
        <ProductMark />
      </Link>
      <div className={classes.middle}>{children}</div>
      <LanguageSwitch />
      <NotificationBell />
      <AccountMenu />
    </header>
  );
}
