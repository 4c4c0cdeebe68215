import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import i18next from 'i18next';
import { jumpTo } from '../jumpTo';
import type { MenuItem } from '../tables/popupMenu';
import { openBoxLabelForm, openImageForm, openUnitForm } from './blockForms';
import type { BlockSpot } from './blockSpot';

type Change = (editor: Editor, spot: BlockSpot) => MenuItem;

const dialog =
  (name: 'crossReference' | 'value' | 'responsibility'): Change =>
  (editor, { position }) => ({
    label: i18next.t('access.menu.change'),
    run: () => {
      editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, position)));
      editor.storage.editorDialogs.open?.(name);
    },
  });

const goTo =
  (label: 'goThere' | 'goToNote', attribute: string): Change =>
  (editor, { node }) => ({
    label: i18next.t(`access.menu.${label}`),
    run: () => void jumpTo(editor, String(node.attrs[attribute])),
  });

const arrange =
  (by: 'chapter' | 'department', label: () => string): Change =>
  (editor, { node, position }) => ({
    label: label(),
    checked: node.attrs.by === by,
    run: () => editor.view.dispatch(editor.state.tr.setNodeAttribute(position, 'by', by)),
  });

/** What can be changed of each kind of block by its menu; Enter on a selected one does the first. */
const CHANGES: Readonly<Record<string, readonly Change[]>> = {
  chart: [
    (editor, { node }) => ({
      label: i18next.t('access.menu.change'),
      run: () => editor.storage.chartEditing.open?.({ chart: String(node.attrs.id) }),
    }),
  ],
  image: [
    (editor, spot) => ({
      label: i18next.t('access.menu.describe'),
      run: () => openImageForm(editor, spot),
    }),
  ],
  table: [
    (editor, spot) => ({ label: i18next.t('dataTable.unitLine'), run: () => openUnitForm(editor, spot) }),
  ],
  box: [
    (editor, spot) => ({
      label: i18next.t('access.menu.boxLabel'),
      run: () => openBoxLabelForm(editor, spot),
    }),
  ],
  taskTable: [
    arrange('chapter', () => i18next.t('tasks.byChapter')),
    arrange('department', () => i18next.t('tasks.byDepartment')),
  ],
  valueRef: [dialog('value'), goTo('goThere', 'table')],
  crossRef: [dialog('crossReference'), goTo('goThere', 'target')],
  responsibility: [dialog('responsibility')],
  noteRef: [goTo('goToNote', 'note')],
};

/** What the menu of a block offers to change. */
export function blockChanges(editor: Editor, spot: BlockSpot): readonly MenuItem[] {
  return (CHANGES[spot.node.type.name] ?? []).map((change) => change(editor, spot));
}
