import { Button, Menu } from '@mantine/core';
import {
  IconChartBar,
  IconChevronDown,
  IconFileText,
  IconList,
  IconPageBreak,
  IconPlus,
  IconSquare,
  IconSuperscript,
  IconTable,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { insertBlocks } from '../insertBlocks';
import { insertNote } from '../insertNote';
import { newBlocks } from '../newBlocks';

type Entry = 'box' | 'table' | 'chart' | 'pageBreak' | 'note' | 'annexList' | 'annex';
const ENTRIES: readonly (readonly [Entry, ComponentType<{ size: number; 'aria-hidden': true }>])[] = [
  ['box', IconSquare],
  ['table', IconTable],
  ['chart', IconChartBar],
  ['pageBreak', IconPageBreak],
  ['note', IconSuperscript],
  ['annexList', IconList],
  ['annex', IconFileText],
];

/** What can be put into a plan beside words. */
export function InsertMenu({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation();
  const insert = (entry: Entry) =>
    editor
      .chain()
      .focus(null, { scrollIntoView: false })
      .command(({ tr }) =>
        entry === 'note'
          ? insertNote(tr, t('editor.newNote'))
          : insertBlocks(tr, newBlocks(tr.doc.type.schema, entry, t)),
      )
      .run();
  return (
    <Menu position="bottom-start" width={200} returnFocus={false}>
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
        <Menu.Label>{t('editor.insertMenu.blocks')}</Menu.Label>
        {ENTRIES.map(([entry, Icon]) => (
          <Menu.Item key={entry} leftSection={<Icon size={16} aria-hidden />} onClick={() => insert(entry)}>
            {t(`editor.insertMenu.${entry}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
