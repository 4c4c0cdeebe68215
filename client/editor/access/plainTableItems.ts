import type { Editor } from '@tiptap/core';
import i18next from 'i18next';
import { PLAIN_TABLE_COMMANDS } from '../plainTableCommands';
import { runTableCommand } from '../runTableCommand';
import type { MenuSection } from '../tables/popupMenu';

/** What the menu of a plain table offers for the cells that the caret is in or that are selected. */
export function plainTableItems({ view }: Editor): readonly MenuSection[] {
  const sections = PLAIN_TABLE_COMMANDS.map((group) => ({
    items: group
      .filter(([, command]) => command(view.state))
      .map(([name, command]) => ({
        label: i18next.t(`editor.table.${name}`),
        run: () => void runTableCommand(view, command),
      })),
  }));
  return sections.filter(({ items }) => items.length > 0);
}
