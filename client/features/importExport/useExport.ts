import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileNameOf } from '../../api/fileNameOf';
import { planPath } from '../../api/plans';
import { requestFile } from '../../api/request';
import { showNotice } from '../../components/notices/noticeStore';
import { useFailureText } from '../../components/useFailureText';
import { EXPORT_KINDS, type ExportKind } from './exportKinds';
import { saveFile } from './saveFile';

/** Exports a plan as a file that the browser saves; `pending` is the kind on its way. Says how it went. */
export function useExport(planId: string): {
  readonly pending: ExportKind | null;
  readonly run: (kind: ExportKind) => Promise<void>;
} {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const [pending, setPending] = useState<ExportKind | null>(null);
  const run = useCallback(
    async (kind: ExportKind) => {
      const { query, name, extension } = EXPORT_KINDS[kind];
      setPending(kind);
      try {
        const response = await requestFile(`${planPath(planId)}/export?${query}`);
        const file = fileNameOf(response.headers.get('Content-Disposition'), `${planId}.${extension}`);
        saveFile(await response.blob(), file);
        showNotice({ tone: 'fine', title: t('importExport.exported', { file }) });
      } catch (error) {
        const title = t('importExport.exportFailed', { format: t(`importExport.${name}`) });
        showNotice({ tone: 'error', title, text: failureText(error) });
      } finally {
        setPending(null);
      }
    },
    [planId, t, failureText],
  );
  return { pending, run };
}
