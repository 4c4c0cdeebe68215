import { useTranslation } from 'react-i18next';
import { CONTENT_KINDS, type PlanContents } from '../../../shared/plan/planContents';
import classes from './FoundContents.module.css';

/** What an import recognised in a file, counted by kind; kinds that it does not have are left out. */
export function FoundContents({ contents }: { readonly contents: PlanContents }) {
  const { t } = useTranslation();
  const found = CONTENT_KINDS.filter((kind) => contents.counts[kind] > 0);
  return (
    <dl className={classes.found} aria-label={t('importExport.found')}>
      {found.map((kind) => (
        <div key={kind} className={classes.kind}>
          <dt>{t(`importExport.kinds.${kind}`)}</dt>
          <dd>{contents.counts[kind]}</dd>
        </div>
      ))}
      {contents.coverLetter && (
        <div className={classes.kind}>
          <dt>{t('importExport.kinds.coverLetter')}</dt>
          <dd>{t('importExport.there')}</dd>
        </div>
      )}
    </dl>
  );
}
