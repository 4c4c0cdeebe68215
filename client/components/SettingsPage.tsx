import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import classes from './SettingsPage.module.css';
import { usePageTitle } from './usePageTitle';

/** A page beside the plans: the way back, a heading, one sentence, then its parts. */
export function SettingsPage(props: {
  readonly title: string;
  readonly intro?: string;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  usePageTitle(props.title);
  return (
    <main className={classes.page} id="main">
      <Link href="/" className={classes.back}>
        ← {t('common.backToLibrary')}
      </Link>
      <h1 className={classes.heading}>{props.title}</h1>
      {props.intro && <p className={classes.intro}>{props.intro}</p>}
      {props.children}
    </main>
  );
}
