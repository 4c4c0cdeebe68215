import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './EntryPage.module.css';
import { LanguageSwitch } from './LanguageSwitch';
import { ProductMark } from './ProductMark';

/** The frame of the pages before someone is signed in: one card, the product's mark above, the language below. */
export function EntryPage(props: {
  readonly title: string;
  readonly intro?: string;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <main className={classes.page} id="main">
      <div className={classes.brand}>
        <ProductMark />
        <span className={classes.line}>{t('common.productLine')}</span>
      </div>
      <div className={classes.card}>
        <Title order={1} fz={20}>
          {props.title}
        </Title>
        {props.intro && <p className={classes.intro}>{props.intro}</p>}
        {props.children}
      </div>
      <LanguageSwitch />
    </main>
  );
}
