import { useTranslation } from 'react-i18next';
import { planPath } from '../../api/plans';
import { useSavedFile } from '../importExport/useSavedFile';

/** Saves the check report of a plan as a Word file; says how it went. */
export function useCheckReport(planId: string): { readonly pending: boolean; readonly run: () => void } {
  const { t, i18n } = useTranslation();
  const { pending, fetchFile } = useSavedFile();
  const run = () =>
    void fetchFile({
      path: `${planPath(planId)}/check?format=docx&lang=${i18n.language === 'en' ? 'en' : 'zh'}`,
      fallback: `${planId}.docx`,
      saved: (file) => t('checks.reportDone', { file }),
      failed: t('checks.reportFailed'),
    });
  return { pending, run };
}
