import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './past.module.css';

/** The bar over the past: the way back, what is shown, what can be done. */
export function PastBar(props: {
  readonly title: string;
  readonly hint?: string;
  readonly onBack: () => void;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <header className={classes.bar}>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconArrowLeft size={16} aria-hidden />}
        onClick={props.onBack}
      >
        {t('versions.back')}
      </Button>
      <div className={classes.barWords}>
        <h2 className={classes.barTitle}>{props.title}</h2>
        {props.hint && <span className={classes.barHint}>{props.hint}</span>}
      </div>
      <div className={classes.barTools}>{props.children}</div>
    </header>
  );
}
