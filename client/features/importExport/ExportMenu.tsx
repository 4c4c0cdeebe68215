import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconDownload, IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExactPages } from '../../api/session';
import { lazyPart } from '../../components/lazyPart';
import { chooseFile } from './chooseFile';
import { EXPORT_KINDS, type ExportKind } from './exportKinds';
import { useExport } from './useExport';

const ReturnedDialog = lazyPart(() => import('./ReturnedDialog').then((module) => module.ReturnedDialog));

interface Choice {
  readonly kind: ExportKind;
  readonly label: string;
  readonly hint: string | null;
}

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
  const kinds = (
    [
      { kind: 'wordPlan', label: t('importExport.wordPlan'), hint: t('importExport.wordPlanHint') },
      {
        kind: 'wordOfficial',
        label: t('importExport.wordOfficial'),
        hint: t('importExport.wordOfficialHint'),
      },
      {
        kind: 'wordComments',
        label: t('importExport.wordComments'),
        hint: t('importExport.wordCommentsHint'),
      },
      exactPages ? { kind: 'pdf', label: t('importExport.pdf'), hint: null } : null,
      { kind: 'text', label: t('importExport.text'), hint: null },
      { kind: 'markdown', label: t('importExport.markdown'), hint: null },
      { kind: 'json', label: t('importExport.json'), hint: t('importExport.jsonHint') },
    ] satisfies readonly (Choice | null)[]
  ).filter((each) => each !== null);
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
          {kinds.map(({ kind, label, hint }) => (
            <Menu.Item key={kind} onClick={() => void run(kind)}>
              {label}
              {hint && (
                <Text fz={12} c="var(--gn-muted)">
                  {hint}
                </Text>
              )}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => window.print()}>
            {t('importExport.print')}
            <Text fz={12} c="var(--gn-muted)">
              {t('importExport.printHint')}
            </Text>
          </Menu.Item>
          {mayComment && (
            <>
              <Menu.Divider />
              <Menu.Item
                leftSection={<IconFileImport size={16} aria-hidden />}
                onClick={() => chooseFile('.docx', setReturned)}
              >
                {t('importExport.returned')}
                <Text fz={12} c="var(--gn-muted)">
                  {t('importExport.returnedHint')}
                </Text>
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {returned && <ReturnedDialog planId={planId} file={returned} onClose={() => setReturned(null)} />}
    </>
  );
}
