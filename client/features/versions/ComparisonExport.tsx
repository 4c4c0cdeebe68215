import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { comparisonPath } from '../../api/versions';
import { useSavedFile } from '../importExport/useSavedFile';

/** Exports a comparison as a Word file with tracked changes or as the table of revisions. */
export function ComparisonExport(props: {
  readonly planId: string;
  readonly older: string;
  readonly newer: string;
}) {
  const { t } = useTranslation();
  const { pending, fetchFile } = useSavedFile();
  const run = (form: 'tracked' | 'table') =>
    fetchFile({
      path: comparisonPath(props.planId, props.older, props.newer, form),
      fallback: `${props.planId}.docx`,
      saved: (file) => t('versions.exported', { file }),
      failed: t('versions.exportFailed'),
    });
  return (
    <Menu position="bottom-end" width={260} disabled={pending}>
      <Menu.Target>
        <Button
          size="compact-md"
          aria-busy={pending}
          leftSection={<IconDownload size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t(pending ? 'versions.exporting' : 'versions.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void run('tracked')}>{t('versions.exportTracked')}</Menu.Item>
        <Menu.Item onClick={() => void run('table')}>{t('versions.exportTable')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
