import type { Editor } from '@tiptap/core';
import i18next from 'i18next';
import { type FormField, openForm } from '../tables/popupForm';
import type { BlockSpot } from './blockSpot';

/** The least and most a picture may be wide in print, in millimetres. */
const NARROWEST = 10;
const WIDEST = 156;

/** Asks for the words that stand for a picture, and for its width. */
export function openImageForm(editor: Editor, spot: BlockSpot): void {
  const { alternative, width } = spot.node.attrs as { alternative: string; width: number | null };
  const t = i18next.t;
  const fields: readonly FormField[] = [
    {
      name: 'alternative',
      label: t('access.menu.alternative'),
      value: alternative,
      hint: t('access.menu.alternativeHint'),
    },
    {
      name: 'width',
      label: t('access.menu.width'),
      value: width === null ? '' : String(width),
      hint: t('access.menu.widthHint'),
    },
  ];
  ask(editor, spot, t('access.menu.describe'), fields, (values) => ({
    alternative: values.alternative ?? '',
    width: readWidth(values.width ?? '', width),
  }));
}

/** Asks for the unit line of a plain table. */
export function openUnitForm(editor: Editor, spot: BlockSpot): void {
  const t = i18next.t;
  const field = {
    name: 'unit',
    label: t('dataTable.fieldUnitLine'),
    value: (spot.node.attrs.unit as string | null) ?? '',
    hint: t('dataTable.unitLineHint'),
  };
  ask(editor, spot, t('dataTable.unitLine'), [field], ({ unit }) => ({ unit: unit || null }));
}

/** Asks what the boxes of this kind are called: 专栏, 专项工程. */
export function openBoxLabelForm(editor: Editor, spot: BlockSpot): void {
  const label = spot.node.attrs.label as string;
  const title = i18next.t('access.menu.boxLabel').replace('…', '');
  const field = { name: 'label', label: title, value: label, hint: label };
  ask(editor, spot, title, [field], (values) => ({ label: values.label || label, importedLabel: null }));
}

/** A number of millimetres that prints; `before` where it is none, null for nothing. */
function readWidth(text: string, before: number | null): number | null {
  if (text === '') return null;
  const width = Number(text.normalize('NFKC').replace(/\s*(mm|毫米)$/, ''));
  return Number.isFinite(width) && width > 0
    ? Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)))
    : before;
}

/** Asks, and writes the answer as one step of undoing into the block, wherever others have moved it meanwhile. */
function ask(
  editor: Editor,
  { node, position, anchor }: BlockSpot,
  title: string,
  fields: readonly FormField[],
  read: (values: Readonly<Record<string, string>>) => Readonly<Record<string, unknown>>,
): void {
  let place = editor.utils.createMappablePosition(position);
  const follow = ({ transaction }: { transaction: typeof editor.state.tr }) => {
    place = editor.utils.getUpdatedPosition(place, transaction).position;
  };
  editor.on('transaction', follow);
  const { t } = i18next;
  const options = {
    title,
    fields,
    submit: t('dataTable.apply'),
    cancel: t('dataTable.cancel'),
    onSubmit(values: Readonly<Record<string, string>>) {
      const { tr } = editor.state;
      const at = place.position;
      if (tr.doc.nodeAt(at)?.type !== node.type) return;
      for (const [name, value] of Object.entries(read(values)))
        if (tr.doc.nodeAt(at)?.attrs[name] !== value) tr.setNodeAttribute(at, name, value);
      if (tr.docChanged) editor.view.dispatch(tr);
    },
  };
  openForm(options, anchor, () => {
    editor.off('transaction', follow);
    editor.view.focus();
  });
}
