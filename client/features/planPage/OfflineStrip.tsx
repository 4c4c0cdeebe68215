import { useTranslation } from 'react-i18next';
import classes from './planPage.module.css';

/** The quiet amber strip while the server cannot be reached. */
export function OfflineStrip({ writable }: { readonly writable: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={classes.strip} role="status">
      {t(writable ? 'planPage.offlineStrip' : 'planPage.offlineReadOnly')}
    </div>
  );
}
