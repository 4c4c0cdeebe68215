import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileNameOf } from '../../api/fileNameOf';
import { requestFile } from '../../api/request';
import { comparisonPath } from '../../api/versions';
import { showNotice } from '../../components/notices/noticeStore';
import { useFailureText } from '../../components/useFailureText';
import { saveFile } from '../importExport/saveFile';

/** Exports a comparison as a Word file with tracked changes or as the table of revisions. */
export function ComparisonExport(props: {
  readonly planId: string;
  readonly older: string;
  readonly newer: string;
}) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const [pending, setPending] = useState(false);
  const run = async (form: 'tracked' | 'table') => {
    setPending(true);
    try {
      const response = await requestFile(comparisonPath(props.planId, props.older, props.newer, form));
      const file = fileNameOf(response.headers.get('Content-Disposition'), `${props.planId}.docx`);
      saveFile(await response.blob(), file);
      showNotice({ tone: 'fine', title: t('versions.exported', { file }) });
    } catch (error) {
      showNotice({ tone: 'error', title: t('versions.exportFailed'), text: failureText(error) });
    } finally {
      setPending(false);
    }
  };
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
