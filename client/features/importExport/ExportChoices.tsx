import '../../i18n/laterTexts';
import { Menu, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { chooseFile } from './chooseFile';
import type { ExportKind } from './exportKinds';

interface Props {
  /** Whether the server can make PDF files. */
  readonly pdf: boolean;
  readonly onExport: (kind: ExportKind) => void;
  /** Takes a file that was edited outside; null for somebody who may not. */
  readonly onReturned: ((file: File) => void) | null;
}

/** What the menu 导出 holds: the formats of a plan, and the way back for a file. */
export function ExportChoices({ pdf, onExport, onReturned }: Props) {
  const { t } = useTranslation();
  const choice = (kind: ExportKind, label: string, hint?: string) => (
    <Menu.Item key={kind} onClick={() => onExport(kind)}>
      {label}
      {hint && <Hint words={hint} />}
    </Menu.Item>
  );
  return (
    <>
      {choice('wordPlan', t('exchange.wordPlan'), t('exchange.wordPlanHint'))}
      {choice('wordOfficial', t('exchange.wordOfficial'), t('exchange.wordOfficialHint'))}
      {choice('wordComments', t('exchange.wordComments'), t('exchange.wordCommentsHint'))}
      {choice('wordTracked', t('exchange.wordTracked'), t('exchange.wordTrackedHint'))}
      {pdf && choice('pdf', t('exchange.pdf'))}
      {choice('text', t('exchange.text'))}
      {choice('markdown', t('exchange.markdown'))}
      {choice('json', t('exchange.json'), t('exchange.jsonHint'))}
      <Menu.Item onClick={() => window.print()}>
        {t('exchange.print')}
        <Hint words={t('exchange.printHint')} />
      </Menu.Item>
      {onReturned && (
        <>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconFileImport size={16} aria-hidden />}
            onClick={() => chooseFile('.docx', onReturned)}
          >
            {t('exchange.returned')}
            <Hint words={t('exchange.returnedHint')} />
          </Menu.Item>
        </>
      )}
    </>
  );
}

function Hint({ words }: { readonly words: string }) {
  return (
    <Text fz={12} c="var(--gn-muted)">
      {words}
    </Text>
  );
}
