import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { consultationPath } from '../../api/consultations';
import { useSavedFile } from '../importExport/useSavedFile';

/** Exports 《征求意见采纳情况汇总表》 for Word or Excel. */
export function AdoptionExport({ roundId }: { readonly roundId: string }) {
  const { t } = useTranslation();
  const { pending, fetchFile } = useSavedFile();
  const run = (format: 'docx' | 'xlsx') =>
    fetchFile({
      path: `${consultationPath(roundId)}/adoption-table?format=${format}`,
      fallback: `${roundId}.${format}`,
      saved: (file) => t('consultation.exported', { file }),
      failed: t('consultation.exportFailed'),
    });
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
