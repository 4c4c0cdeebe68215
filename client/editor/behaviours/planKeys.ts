import { Extension } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { changeLevel, clearNumbering, setBlockStyle } from '../blockStyles';
import { insertBlocks } from '../insertBlocks';
import { splitPlanBlock } from '../splitPlanBlock';
import { toggleRunIn } from '../toggleRunIn';

const LEVELS = [1, 2, 3, 4, 5, 6] as const;

/** The keys of a plan's own blocks: Enter, Tab and Backspace at the edges of headings, and Mod-Alt-0 … 6 for styles. */
export const PlanKeys = Extension.create({
  name: 'planKeys',
  // Before lists and TipTap's own keys, after tables.
  priority: 500,
  addKeyboardShortcuts() {
    const styles = LEVELS.map((level) => [
      `Mod-Alt-${level}`,
      () =>
        this.editor.commands.command(({ tr }) =>
          setBlockStyle(tr, { type: 'heading', level, kind: 'numbered' }),
        ),
    ]);
    return {
      ...Object.fromEntries(styles),
      'Mod-Alt-0': () =>
        this.editor.commands.command(({ tr }) => setBlockStyle(tr, { type: 'paragraph', level: null })),
      'Mod-Alt-9': () =>
        this.editor.commands.command(({ tr }) =>
          setBlockStyle(tr, { type: 'heading', level: 1, kind: 'plain' }),
        ),
      'Mod-Alt-8': () =>
        this.editor.commands.command(({ tr }) =>
          setBlockStyle(tr, { type: 'heading', level: 1, kind: 'annex' }),
        ),
      'Mod-Alt-r': () => this.editor.commands.command(({ tr }) => toggleRunIn(tr)),
      'Mod-Enter': () =>
        this.editor.commands.command(({ tr }) => insertBlocks(tr, [this.editor.schema.node('pageBreak')])),
      Enter: () => this.editor.commands.command(({ tr }) => splitPlanBlock(tr)),
      Tab: () => this.editor.commands.command(({ tr }) => changeLevel(tr, 1)),
      'Shift-Tab': () => this.editor.commands.command(({ tr }) => changeLevel(tr, -1)),
      Backspace: () =>
        this.editor.commands.command(({ tr }) => {
          const { selection } = tr;
          const atStart =
            selection instanceof TextSelection && selection.empty && selection.$from.parentOffset === 0;
          return atStart && clearNumbering(tr);
        }),
    };
  },
});
