import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useExactPages } from '../../api/session';
import { EXPORT_KINDS, type ExportKind } from './exportKinds';
import { useExport } from './useExport';

/** The button 导出 with the formats of a plan; while a file is made, the button says so. */
export function ExportMenu({ planId }: { readonly planId: string }) {
  const { t } = useTranslation();
  const { pending, run } = useExport(planId);
  const exactPages = useExactPages();
  const kinds = [
    { kind: 'wordPlan', label: t('importExport.wordPlan'), hint: t('importExport.wordPlanHint') },
    { kind: 'wordOfficial', label: t('importExport.wordOfficial'), hint: t('importExport.wordOfficialHint') },
    { kind: 'text', label: t('importExport.text'), hint: null },
    { kind: 'markdown', label: t('importExport.markdown'), hint: null },
    { kind: 'json', label: t('importExport.json'), hint: t('importExport.jsonHint') },
  ] as const;
  const exporting = (kind: ExportKind) => {
    const { name } = EXPORT_KINDS[kind];
    if (exactPages && name === 'formatWord') return t('importExport.layingOut');
    return t('importExport.exporting', { format: t(`importExport.${name}`) });
  };
  const words = pending ? exporting(pending) : t('importExport.export');

  return (
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
      </Menu.Dropdown>
    </Menu>
  );
}
