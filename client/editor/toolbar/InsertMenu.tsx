import { Button, Menu } from '@mantine/core';
import {
  IconChartBar,
  IconChevronDown,
  IconFileText,
  IconLink,
  IconList,
  IconListDetails,
  IconNumbers,
  IconPageBreak,
  IconPhoto,
  IconPlus,
  IconSquare,
  IconSuperscript,
  IconTable,
  IconTableOptions,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { scriptPart } from '../../components/scriptPart';
import type { InsertDialogName } from './InsertDialogs';

type Entry = 'box' | 'table' | 'chart' | 'image' | 'pageBreak' | 'note' | 'annexList' | 'taskTable' | 'annex';
const ENTRIES: readonly (readonly [Entry, ComponentType<{ size: number; 'aria-hidden': true }>])[] = [
  ['box', IconSquare],
  ['table', IconTable],
  ['chart', IconChartBar],
  ['image', IconPhoto],
  ['pageBreak', IconPageBreak],
  ['note', IconSuperscript],
  ['annexList', IconList],
  ['taskTable', IconListDetails],
  ['annex', IconFileText],
];

const DIALOGS = [
  ['value', IconNumbers],
  ['crossReference', IconLink],
  ['responsibility', IconUsersGroup],
] as const;

const INSERTING = scriptPart(() => import('../insertEntry'));

/** What can be put into a plan beside words. */
export function InsertMenu({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation();
  const ask = (dialog: InsertDialogName) => editor.storage.editorDialogs.open?.(dialog);
  const insert = async (entry: Entry) => {
    if (entry === 'chart') editor.storage.chartEditing.open?.({});
    else if (entry === 'image') editor.storage.editorDialogs.open?.('image');
    else (await INSERTING.ask())?.insertEntry(editor, entry, t);
  };
  return (
    <Menu position="bottom-start" width={252} returnFocus={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          onMouseDown={(event) => event.preventDefault()}
        >
          {t('editor.insert')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('editor.insertMenu.structured')}</Menu.Label>
        <Menu.Item leftSection={<IconTableOptions size={16} aria-hidden />} onClick={() => ask('dataTable')}>
          {t('editor.insertMenu.dataTable')}
        </Menu.Item>
        <Menu.Label>{t('editor.insertMenu.references')}</Menu.Label>
        {DIALOGS.map(([name, Icon]) => (
          <Menu.Item key={name} leftSection={<Icon size={16} aria-hidden />} onClick={() => ask(name)}>
            {t(`editor.insertMenu.${name}`)}
          </Menu.Item>
        ))}
        <Menu.Label>{t('editor.insertMenu.blocks')}</Menu.Label>
        {ENTRIES.map(([entry, Icon]) => (
          <Menu.Item
            key={entry}
            leftSection={<Icon size={16} aria-hidden />}
            onClick={() => void insert(entry)}
          >
            {t(`editor.insertMenu.${entry}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
