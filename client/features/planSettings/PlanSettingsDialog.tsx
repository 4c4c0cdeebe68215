import '../../i18n/laterTexts';
import { Button, Group, Modal, Tabs, Text } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import type { PlanSettings } from '../../../shared/schema/settings';
import { useReturnFocus } from '../../components/useReturnFocus';
import { RightLost } from '../../editor/access/RightLost';
import { showUndoNotice } from '../../editor/showUndoNotice';
import { BasicSettings } from './BasicSettings';
import { CoverLetterForm } from './CoverLetterForm';
import { DepartmentList } from './DepartmentList';
import { NumberingChoice } from './NumberingChoice';
import classes from './planSettings.module.css';
import { usePlanSettings } from './usePlanSettings';

/** The pages of the settings. */
const SETTINGS_PAGES = ['basic', 'numbering', 'departments', 'coverLetter'] as const;
export type SettingsPage = (typeof SETTINGS_PAGES)[number];

interface Props {
  readonly editor: Editor;
  readonly page: SettingsPage;
  readonly onClose: () => void;
}

/** 规划设置: what a plan carries beside its text. Every change counts at once, for everybody, and can be taken back. */
export function PlanSettingsDialog({ editor, page, onClose }: Props) {
  const { t } = useTranslation();
  useReturnFocus();
  const { settings, write, departmentNames } = usePlanSettings(editor);
  const change = (changes: Partial<PlanSettings>, notice?: string, follow?: () => string) => {
    let title = notice;
    write(
      changes,
      follow &&
        (() => {
          title = follow();
        }),
    );
    if (title) showUndoNotice(editor, { title, undo: t('planSettings.undo') });
  };
  const close = () => {
    // Escape leaves the field as well, and what was typed in it counts.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    onClose();
  };
  return (
    <Modal
      opened
      onClose={close}
      size={980}
      title={t('planSettings.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <RightLost />
      <Tabs defaultValue={page} orientation="vertical" className={classes.tabs} keepMounted={false}>
        <Tabs.List className={classes.pages}>
          {SETTINGS_PAGES.map((key) => (
            <Tabs.Tab key={key} value={key}>
              {t(`planSettings.pages.${key}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="basic" className={classes.panel}>
          <BasicSettings settings={settings} onChange={change} />
        </Tabs.Panel>
        <Tabs.Panel value="numbering" className={classes.panel}>
          <NumberingChoice scheme={settings.numberingScheme} onChange={change} />
        </Tabs.Panel>
        <Tabs.Panel value="departments" className={classes.panel}>
          <DepartmentList
            editor={editor}
            departments={settings.departments}
            keys={[...departmentNames().keys()]}
            onChange={change}
          />
        </Tabs.Panel>
        <Tabs.Panel value="coverLetter" className={classes.panel}>
          <CoverLetterForm editor={editor} settings={settings} onChange={change} />
        </Tabs.Panel>
      </Tabs>
      <Group justify="space-between" mt="md">
        <Text c="var(--gn-muted)" size="xs">
          {t('planSettings.atOnce')}
        </Text>
        <Button onClick={onClose}>{t('planSettings.done')}</Button>
      </Group>
    </Modal>
  );
}
