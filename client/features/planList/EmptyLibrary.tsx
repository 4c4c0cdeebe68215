import { IconFileImport, IconFilePlus, IconTemplate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './EmptyLibrary.module.css';
import { BLANK_TEMPLATE } from './templateNames';

/** The library without a plan: one sentence and three ways to begin. */
export function EmptyLibrary(props: {
  readonly onCreate: (template: string | null) => void;
  readonly onImport: () => void;
}) {
  const { t } = useTranslation();
  const ways = [
    {
      Icon: IconTemplate,
      title: t('planList.startTemplate'),
      hint: t('planList.startTemplateHint'),
      begin: () => props.onCreate(null),
    },
    {
      Icon: IconFileImport,
      title: t('planList.startImport'),
      hint: t('planList.startImportHint'),
      begin: props.onImport,
    },
    {
      Icon: IconFilePlus,
      title: t('planList.startBlank'),
      hint: t('planList.startBlankHint'),
      begin: () => props.onCreate(BLANK_TEMPLATE),
    },
  ];
  return (
    <section className={classes.box}>
      <p className={classes.sentence}>{t('planList.emptyTitle')}</p>
      <div className={classes.ways}>
        {ways.map(({ Icon, title, hint, begin }) => (
          <button key={title} type="button" className={classes.way} onClick={begin}>
            <Icon size={28} stroke={1.5} aria-hidden />
            <span className={classes.title}>{title}</span>
            <span className={classes.hint}>{hint}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
