import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExactPages } from '../../api/session';
import { lazyPart } from '../../components/lazyPart';
import { EXPORT_KINDS, type ExportKind } from './exportKinds';
import { useExport } from './useExport';

const ExportChoices = lazyPart(() => import('./ExportChoices').then((module) => module.ExportChoices));
const ReturnedDialog = lazyPart(() => import('./ReturnedDialog').then((module) => module.ReturnedDialog));

interface Props {
  readonly planId: string;
  /** Whether the person may comment, and so take in what a returned file brings. */
  readonly mayComment: boolean;
}

/** The button 导出 with the formats of a plan, and the way back for a file that was edited outside; while a file is made, the button says so. */
export function ExportMenu({ planId, mayComment }: Props) {
  const { t } = useTranslation();
  const [returned, setReturned] = useState<File | null>(null);
  const { pending, run } = useExport(planId);
  const exactPages = useExactPages();
  const exporting = (kind: ExportKind) => {
    const { name } = EXPORT_KINDS[kind];
    if (exactPages && (name === 'formatWord' || name === 'formatPdf')) return t('importExport.layingOut');
    return t('importExport.exporting', { format: t(`importExport.${name}`) });
  };
  const words = pending ? exporting(pending) : t('importExport.export');

  return (
    <>
      <Menu position="bottom-end" width={280} disabled={pending !== null}>
        <Menu.Target>
          <Button
            variant="default"
            size="compact-md"
            aria-busy={pending !== null}
            data-disabled={pending !== null || undefined}
            leftSection={<IconDownload size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            <span aria-live="polite">{words}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <ExportChoices
            pdf={exactPages}
            onExport={(kind) => void run(kind)}
            onReturned={mayComment ? setReturned : null}
          />
        </Menu.Dropdown>
      </Menu>
      {returned && <ReturnedDialog planId={planId} file={returned} onClose={() => setReturned(null)} />}
    </>
  );
}
