import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileNameOf } from '../../api/fileNameOf';
import { planPath } from '../../api/plans';
import { requestFile } from '../../api/request';
import { showNotice } from '../../components/notices/noticeStore';
import { useFailureText } from '../../components/useFailureText';
import { saveFile } from '../importExport/saveFile';

/** Saves the check report of a plan as a Word file; says how it went. */
export function useCheckReport(planId: string): { readonly pending: boolean; readonly run: () => void } {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const [pending, setPending] = useState(false);
  const run = async () => {
    setPending(true);
    try {
      const response = await requestFile(`${planPath(planId)}/check?format=docx`);
      const file = fileNameOf(response.headers.get('Content-Disposition'), `${planId}.docx`);
      saveFile(await response.blob(), file);
      showNotice({ tone: 'fine', title: t('checks.reportDone', { file }) });
    } catch (error) {
      showNotice({ tone: 'error', title: t('checks.reportFailed'), text: failureText(error) });
    } finally {
      setPending(false);
    }
  };
  return { pending, run: () => void run() };
}
