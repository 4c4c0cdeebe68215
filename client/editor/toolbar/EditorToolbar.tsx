import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconAlignCenter,
  IconAlignLeft,
  IconAlignRight,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconItalic,
  IconKeyboard,
  IconList,
  IconListNumbers,
  IconSearch,
  IconSettings,
  IconUnderline,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { type ComponentType, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { TrackingTools } from '../tracking/TrackingTools';
import { InsertMenu } from './InsertMenu';
import { StyleMenu } from './StyleMenu';
import { TableMenu } from './TableMenu';
import classes from './toolbar.module.css';
import { useToolbarState } from './useToolbarState';

type ToolName = 'undo' | 'redo' | 'bold' | 'italic' | 'underline' | 'bulletList' | 'orderedList';
type AlignName = 'alignLeft' | 'alignCenter' | 'alignRight';

interface Tool {
  readonly name: ToolName | AlignName;
  readonly icon: ComponentType<{ size: number; 'aria-hidden': true }>;
  readonly keys?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly run: () => void;
}

const PAGE_TOOLS = [
  ['find', IconSearch, 'Ctrl+F'],
  ['settings', IconSettings, ''],
  ['help', IconKeyboard, 'F1'],
] as const;

/** The second bar: styles, letters, lists, insertions; it renders again only when what it shows changes. */
export const EditorToolbar = memo(function EditorToolbar({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation();
  const state = useToolbarState(editor);
  const chain = () => editor.chain().focus(null, { scrollIntoView: false });
  const align = (value: 'left' | 'center' | 'right' | null) => () =>
    chain().updateAttributes('paragraph', { align: value }).run();
  const groups: readonly (readonly Tool[])[] = [
    [
      {
        name: 'undo',
        icon: IconArrowBackUp,
        keys: 'Ctrl+Z',
        disabled: !state.canUndo,
        run: () => chain().undo().run(),
      },
      {
        name: 'redo',
        icon: IconArrowForwardUp,
        keys: 'Ctrl+Y',
        disabled: !state.canRedo,
        run: () => chain().redo().run(),
      },
    ],
    [
      {
        name: 'bold',
        icon: IconBold,
        keys: 'Ctrl+B',
        pressed: state.bold,
        run: () => chain().toggleBold().run(),
      },
      {
        name: 'italic',
        icon: IconItalic,
        keys: 'Ctrl+I',
        pressed: state.italic,
        run: () => chain().toggleItalic().run(),
      },
      {
        name: 'underline',
        icon: IconUnderline,
        keys: 'Ctrl+U',
        pressed: state.underline,
        run: () => chain().toggleUnderline().run(),
      },
    ],
    [
      {
        name: 'alignLeft',
        icon: IconAlignLeft,
        pressed: state.align === 'left',
        run: align(state.align === 'left' ? null : 'left'),
      },
      {
        name: 'alignCenter',
        icon: IconAlignCenter,
        pressed: state.align === 'center',
        run: align(state.align === 'center' ? null : 'center'),
      },
      {
        name: 'alignRight',
        icon: IconAlignRight,
        pressed: state.align === 'right',
        run: align(state.align === 'right' ? null : 'right'),
      },
    ],
    [
      {
        name: 'bulletList',
        icon: IconList,
        pressed: state.bulletList,
        run: () => chain().toggleBulletList().run(),
      },
      {
        name: 'orderedList',
        icon: IconListNumbers,
        pressed: state.orderedList,
        run: () => chain().toggleOrderedList().run(),
      },
    ],
  ];
  const button = ({ name, icon: Icon, keys, pressed, disabled, run }: Tool) => (
    <Tooltip key={name} label={keys ? `${t(`editor.${name}`)} ${keys}` : t(`editor.${name}`)}>
      <ActionIcon
        variant={pressed ? 'light' : 'subtle'}
        color={pressed ? 'accent' : 'gray'}
        size={30}
        aria-label={t(`editor.${name}`)}
        aria-pressed={pressed}
        aria-disabled={disabled}
        className={classes.tool}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => !disabled && run()}
      >
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
  const [history, ...rest] = groups;
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('editor.toolbar')}>
      <div className={classes.group}>{history?.map(button)}</div>
      <div className={classes.group}>
        <StyleMenu editor={editor} style={state.style} />
      </div>
      {rest.map((tools) => (
        <div className={classes.group} key={tools[0]?.name}>
          {tools.map(button)}
        </div>
      ))}
      <div className={classes.group}>
        <InsertMenu editor={editor} />
        {state.inTable && <TableMenu editor={editor} />}
      </div>
      <div className={classes.group}>
        <TrackingTools editor={editor} />
      </div>
      <div className={`${classes.group} ${classes.last}`}>
        {PAGE_TOOLS.map(([name, Icon, keys]) => (
          <Tooltip key={name} label={`${t(`structure.tools.${name}`)} ${keys}`.trim()}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={30}
              aria-label={t(`structure.tools.${name}`)}
              onClick={() => editor.storage.editorDialogs.open?.(name)}
            >
              <Icon size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ))}
      </div>
    </div>
  );
});
