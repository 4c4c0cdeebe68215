import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { consultationPath } from '../../api/consultations';
import { fileNameOf } from '../../api/fileNameOf';
import { requestFile } from '../../api/request';
import { showNotice } from '../../components/notices/noticeStore';
import { useFailureText } from '../../components/useFailureText';
import { saveFile } from '../importExport/saveFile';

/** Exports 《征求意见采纳情况汇总表》 for Word or Excel. */
export function AdoptionExport({ roundId }: { readonly roundId: string }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const [pending, setPending] = useState(false);
  const run = async (format: 'docx' | 'xlsx') => {
    setPending(true);
    try {
      const response = await requestFile(`${consultationPath(roundId)}/adoption-table?format=${format}`);
      const file = fileNameOf(response.headers.get('Content-Disposition'), `${roundId}.${format}`);
      saveFile(await response.blob(), file);
      showNotice({ tone: 'fine', title: t('consultation.exported', { file }) });
    } catch (error) {
      showNotice({ tone: 'error', title: t('consultation.exportFailed'), text: failureText(error) });
    } finally {
      setPending(false);
    }
  };
  return (
    <Menu position="bottom-end" width={220} disabled={pending}>
      <Menu.Target>
        <Button
          size="compact-md"
          aria-busy={pending}
          leftSection={<IconDownload size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t(pending ? 'consultation.exporting' : 'consultation.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void run('docx')}>{t('consultation.exportWord')}</Menu.Item>
        <Menu.Item onClick={() => void run('xlsx')}>{t('consultation.exportExcel')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
