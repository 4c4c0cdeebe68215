import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconTable } from '@tabler/icons-react';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  mergeCells,
  splitCell,
  toggleHeaderRow,
} from '@tiptap/pm/tables';
import type { Editor } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { scriptPart } from '../../components/scriptPart';

const TABLE_COMMANDS = scriptPart(() => import('../runTableCommand'));

const COMMANDS = [
  ['addRowBefore', addRowBefore],
  ['addRowAfter', addRowAfter],
  ['deleteRow', deleteRow],
  ['addColumnBefore', addColumnBefore],
  ['addColumnAfter', addColumnAfter],
  ['deleteColumn', deleteColumn],
  ['merge', mergeCells],
  ['split', splitCell],
  ['header', toggleHeaderRow],
  ['remove', deleteTable],
] as const;
/** A rule stands before these. */
const GROUP_STARTS: ReadonlySet<string> = new Set(['addColumnBefore', 'merge', 'remove']);

/** What can be done with the plain table the caret is in; what cannot be done now is grey. */
export function TableMenu({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-start" width={180} returnFocus={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconTable size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          onMouseDown={(event) => event.preventDefault()}
        >
          {t('editor.table.bar')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {COMMANDS.map(([name, command]) => (
          <div key={name}>
            {GROUP_STARTS.has(name) && <Menu.Divider />}
            <Menu.Item
              disabled={!command(editor.state)}
              color={name === 'remove' ? 'official' : undefined}
              onClick={async () => {
                const part = await TABLE_COMMANDS.ask();
                if (editor.isDestroyed) return;
                part?.runTableCommand(editor.view, command);
                editor.view.focus();
              }}
            >
              {t(`editor.table.${name}`)}
            </Menu.Item>
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
