import { useTranslation } from 'react-i18next';
import classes from './planPage.module.css';

interface Props {
  readonly writable: boolean;
  /** Whether it is the server's disk, not the network. */
  readonly storageFails: boolean;
  /** Whether the server cut the connection itself. */
  readonly overLimit: boolean;
}

/** The quiet amber strip while the server cannot be reached or cannot keep anything. */
export function OfflineStrip({ writable, storageFails, overLimit }: Props) {
  const { t } = useTranslation();
  const network = writable ? 'planPage.offlineStrip' : 'planPage.offlineReadOnly';
  const connection = overLimit ? 'planPage.overLimitStrip' : network;
  return (
    <div className={classes.strip} role="status">
      {t(storageFails ? 'planPage.storageFailsStrip' : connection)}
    </div>
  );
}
