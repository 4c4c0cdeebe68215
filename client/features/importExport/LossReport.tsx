import { useTranslation } from 'react-i18next';
import type { Loss } from '../../../shared/plan/plan';
import classes from './LossReport.module.css';

/** What an import could not understand: each text with the reason, as a table that scrolls in itself. */
export function LossReport({ losses }: { readonly losses: readonly Loss[] }) {
  const { t } = useTranslation();
  const rows = losses.map((loss, index) => ({ ...loss, number: index + 1 }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.frame} tabIndex={0} aria-label={t('importExport.lossText')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('importExport.lossText')}</th>
            <th scope="col" className={classes.reason}>
              {t('importExport.lossReason')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((loss) => (
            <tr key={loss.number}>
              <td>{loss.text}</td>
              <td>{loss.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
