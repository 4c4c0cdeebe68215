import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { formatLabel } from '../../../shared/plan/numbering';
import { type BlockStyle, setBlockStyle } from '../blockStyles';
import classes from './toolbar.module.css';

/** The paragraph styles, each named as this plan numbers it: 第一章 标题, （一） 编号段落. */
export function StyleMenu({ editor, style }: { readonly editor: Editor; readonly style: BlockStyle | null }) {
  const { t } = useTranslation();
  const scheme = editor.storage.computedTexts.liveTexts.sources().settings.numberingScheme;
  const levels = scheme
    .map((format, index) => ({ level: index + 1, label: formatLabel(1, format) }))
    .slice(0, 6);
  const groups: readonly { readonly title: string; readonly styles: readonly [string, BlockStyle][] }[] = [
    {
      title: t('editor.styles.groupText'),
      styles: [
        [t('editor.styles.body'), { type: 'paragraph', level: null, dash: false }],
        ...levels
          .slice(1)
          .map(({ level, label }): [string, BlockStyle] => [
            t('editor.styles.numberedParagraph', { label }),
            { type: 'paragraph', level, dash: false },
          ]),
        [t('editor.styles.dash'), { type: 'paragraph', level: null, dash: true }],
      ],
    },
    {
      title: t('editor.styles.groupHeadings'),
      styles: [
        ...levels.map(({ level, label }): [string, BlockStyle] => [
          t('editor.styles.heading', { label }),
          { type: 'heading', level, kind: 'numbered' },
        ]),
        [t('editor.styles.plainHeading'), { type: 'heading', level: 1, kind: 'plain' }],
        [t('editor.styles.annexHeading'), { type: 'heading', level: 1, kind: 'annex' }],
      ],
    },
    {
      title: t('editor.styles.groupOthers'),
      styles: [
        [t('editor.styles.title'), { type: 'title' }],
        [t('editor.styles.subtitle'), { type: 'subtitle' }],
        [t('editor.styles.tableCaption'), { type: 'caption', of: 'table' }],
        [t('editor.styles.figureCaption'), { type: 'caption', of: 'figure' }],
      ],
    },
  ];
  const current = groups.flatMap(({ styles }) => styles).find(([, candidate]) => sameStyle(candidate, style));
  const apply = (chosen: BlockStyle) =>
    editor
      .chain()
      .focus(null, { scrollIntoView: false })
      .command(({ tr }) => setBlockStyle(tr, chosen))
      .run();
  return (
    <Menu position="bottom-start" width={240} returnFocus={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          className={classes.style}
          fw={400}
          justify="space-between"
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={t('editor.style')}
          onMouseDown={(event) => event.preventDefault()}
        >
          {current?.[0] ?? t('editor.styles.other')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.long}>
        {groups.map(({ title, styles }) => (
          <div key={title}>
            <Menu.Label>{title}</Menu.Label>
            {styles.map(([name, candidate]) => (
              <Menu.Item
                key={name}
                rightSection={candidate === current?.[1] ? <IconCheck size={14} aria-hidden /> : null}
                onClick={() => apply(candidate)}
              >
                {name}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function sameStyle(one: BlockStyle, other: BlockStyle | null): boolean {
  if (one.type !== other?.type) return false;
  const given = other as Readonly<Record<string, unknown>>;
  if (one.type === 'heading' && one.kind !== 'numbered') return given.kind === one.kind;
  return Object.entries(one).every(([key, value]) => given[key] === value);
}
