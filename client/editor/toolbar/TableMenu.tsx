import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconTable } from '@tabler/icons-react';
import { deleteTable } from '@tiptap/pm/tables';
import type { Editor } from '@tiptap/react';
import { useReducer } from 'react';
import { useTranslation } from 'react-i18next';
import { scriptPart } from '../../components/scriptPart';
import { PLAIN_TABLE_COMMANDS } from '../plainTableCommands';

const TABLE_COMMANDS = scriptPart(() => import('../runTableCommand'));

const GROUPS = [...PLAIN_TABLE_COMMANDS, [['remove', deleteTable]]] as const;

/** What can be done with the plain table the caret is in; what cannot be done now is grey. */
export function TableMenu({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation();
  // The tool bar does not follow which cells are selected: what can be done is looked at when the menu opens.
  const [, lookAgain] = useReducer((times: number) => times + 1, 0);
  return (
    <Menu position="bottom-start" width={180} returnFocus={false} onOpen={lookAgain}>
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
        {GROUPS.map((group, index) => (
          <div key={group[0][0]}>
            {index > 0 && <Menu.Divider />}
            {group.map(([name, command]) => (
              <Menu.Item
                key={name}
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
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
