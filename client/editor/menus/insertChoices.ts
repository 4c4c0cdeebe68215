import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import i18next from 'i18next';
import { formatLabel } from '../../../shared/plan/numbering';
import type { EditorDialogName } from '../behaviours/editorDialogs';
import { type BlockStyle, setBlockStyle } from '../blockStyles';
import { insertBlocks } from '../insertBlocks';
import { insertNote } from '../insertNote';
import { type NewBlock, newBlocks } from '../newBlocks';
import type { MenuChoice } from './menuChoice';

/** How boxes of special projects are labelled in the plan, whatever language its author reads. */
const PROJECT_BOX = '专项工程';

/** Everything that `/` offers where the caret is (STR-39): styles of the line as this plan numbers them, blocks, citations, dialogs. English words find it too, and other names that Word has for it. */
export function insertChoices(editor: Editor): readonly MenuChoice[] {
  const t = i18next.t;
  const { schema, selection } = editor.state;
  const group = (name: 'styles' | 'blocks' | 'references') => t(`structure.groups.${name}`);
  const style = (label: string, chosen: BlockStyle, hint?: string, search?: string): Offered => ({
    fits: changesStyle(editor, chosen),
    label,
    group: group('styles'),
    ...(hint && { hint }),
    ...(search && { search }),
    run: () =>
      editor
        .chain()
        .command(({ tr }) => setBlockStyle(tr, chosen))
        .run(),
  });
  const block = (name: NewBlock, label: string, search: string, attributes?: object): MenuChoice => ({
    label,
    group: group('blocks'),
    search,
    run: () =>
      editor
        .chain()
        .command(({ tr }) => insertBlocks(tr, withAttributes(newBlocks(schema, name, t), attributes)))
        .run(),
  });
  const dialog = (
    name: EditorDialogName,
    label: string,
    section: 'blocks' | 'references',
    search: string,
    fits = true,
  ): Offered => ({
    fits,
    label,
    group: group(section),
    search,
    run: () => editor.storage.editorDialogs.open?.(name),
  });
  const list = (name: 'bulletList' | 'orderedList', search: string): Offered => ({
    fits: isOfParagraphs(editor),
    label: t(`editor.${name}`),
    group: group('blocks'),
    search,
    run: () =>
      name === 'bulletList' ? editor.commands.toggleBulletList() : editor.commands.toggleOrderedList(),
  });
  const scheme = editor.storage.computedTexts.liveTexts.sources().settings.numberingScheme.slice(0, 6);
  const levels = scheme.map((format, index) => ({ level: index + 1, label: formatLabel(1, format) }));
  const holdsChip = selection.$to.parent.inlineContent || selection instanceof NodeSelection;
  const choices: readonly Offered[] = [
    ...levels.map(({ level, label }) =>
      style(
        t('editor.styles.heading', { label }),
        { type: 'heading', level, kind: 'numbered' },
        `Ctrl+Alt+${level}`,
        `heading h${level}`,
      ),
    ),
    ...levels
      .slice(1)
      .map(({ level, label }) =>
        style(t('editor.styles.numberedParagraph', { label }), { type: 'paragraph', level, dash: false }),
      ),
    style(t('editor.styles.dash'), { type: 'paragraph', level: null, dash: true }, '', 'dash 破折号'),
    style(t('editor.styles.plainHeading'), { type: 'heading', level: 1, kind: 'plain' }, '', 'plain heading'),
    style(t('editor.styles.title'), { type: 'title' }, '', 'title'),
    style(t('editor.styles.subtitle'), { type: 'subtitle' }, '', 'subtitle'),
    dialog('dataTable', t('editor.insertMenu.dataTable'), 'blocks', 'indicator task project table 表格'),
    block('box', t('editor.insertMenu.box'), 'box'),
    block('box', t('structure.projectBox'), 'box project', { label: PROJECT_BOX }),
    block('table', t('editor.insertMenu.table'), 'table'),
    {
      label: t('editor.insertMenu.chart'),
      group: group('blocks'),
      search: 'chart 柱形图 柱状图 折线图 饼图',
      run: () => editor.storage.chartEditing.open?.({}),
    },
    dialog('image', t('structure.image'), 'blocks', 'image picture 照片'),
    list('bulletList', 'bullet list'),
    list('orderedList', 'numbered list'),
    block('pageBreak', t('editor.insertMenu.pageBreak'), 'page break 换页'),
    block('annex', t('editor.insertMenu.annex'), 'annex'),
    block('annexList', t('editor.insertMenu.annexList'), 'annex list'),
    block('taskTable', t('editor.insertMenu.taskTable'), 'task division table'),
    dialog('value', t('editor.insertMenu.value'), 'references', 'value indicator', holdsChip),
    dialog(
      'crossReference',
      t('editor.insertMenu.crossReference'),
      'references',
      'reference 交叉引用 参见',
      holdsChip,
    ),
    dialog(
      'responsibility',
      t('editor.insertMenu.responsibility'),
      'references',
      'department office 部门 牵头',
      holdsChip,
    ),
    {
      label: t('editor.insertMenu.note'),
      group: group('references'),
      fits: insertNote(editor.state.tr, t('editor.newNote')),
      search: 'note 脚注 注释',
      run: () =>
        editor
          .chain()
          .command(({ tr }) => insertNote(tr, t('editor.newNote')))
          .run(),
    },
    dialog('coverLetter', t('structure.coverLetter'), 'references', 'cover letter'),
  ];
  return choices.filter(({ fits = true }) => fits);
}

/** A line of the menu, and whether it can do something where the caret is. */
type Offered = MenuChoice & { readonly fits?: boolean };

function changesStyle({ state: { tr, doc } }: Editor, chosen: BlockStyle): boolean {
  return setBlockStyle(tr, chosen) && !tr.doc.eq(doc);
}

/** Whether all that is selected are paragraphs, as lists are made of: in a list a heading would be none. */
function isOfParagraphs({ state: { doc, selection } }: Editor): boolean {
  const found: string[] = [];
  doc.nodesBetween(selection.from, selection.to, ({ isTextblock, type }) => {
    if (isTextblock) found.push(type.name);
    return !isTextblock;
  });
  return found.length > 0 && found.every((name) => name === 'paragraph');
}

function withAttributes(blocks: ReturnType<typeof newBlocks>, attributes: object | undefined) {
  if (!attributes) return blocks;
  return blocks.map((node) => node.type.create({ ...node.attrs, ...attributes }, node.content));
}
