import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planPath } from '../../api/plans';
import { EXPORT_KINDS, type ExportKind } from './exportKinds';
import { useSavedFile } from './useSavedFile';

/** Exports a plan as a file that the browser saves; `pending` is the kind on its way. Says how it went. */
export function useExport(planId: string): {
  readonly pending: ExportKind | null;
  readonly run: (kind: ExportKind) => Promise<void>;
} {
  const { t } = useTranslation();
  const { pending, fetchFile } = useSavedFile();
  const [kind, setKind] = useState<ExportKind | null>(null);
  const run = useCallback(
    (wanted: ExportKind) => {
      const { query, name, extension } = EXPORT_KINDS[wanted];
      setKind(wanted);
      return fetchFile({
        path: `${planPath(planId)}/export?${query}`,
        fallback: `${planId}.${extension}`,
        saved: (file) => t('importExport.exported', { file }),
        failed: t('importExport.exportFailed', { format: t(`importExport.${name}`) }),
      });
    },
    [planId, t, fetchFile],
  );
  return { pending: pending ? kind : null, run };
}
