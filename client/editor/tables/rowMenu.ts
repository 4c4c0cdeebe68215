import i18next from 'i18next';
import type { DataRowKind } from '../../../shared/schema/extensions/dataRow';
import { sortRows } from '../../../shared/tables/sortRows';
import { confirmDeletion, type MenuContext } from './menuContext';
import type { MenuItem } from './popupMenu';
import { openIndicatorMenu } from './standardIndicatorMenu';

const ROW_KINDS = ['item', 'group', 'total', 'remark'] as const satisfies readonly DataRowKind[];
const KIND_WORDS = {
  item: 'dataTable.makeItem',
  group: 'dataTable.makeGroup',
  total: 'dataTable.makeTotal',
  remark: 'dataTable.makeRemark',
} as const;
/** What can be done with a row. */
export function rowMenu(context: MenuContext, rowId: string): readonly MenuItem[] {
  const { actions } = context;
  const rows = sortRows(actions.table);
  const index = rows.findIndex(({ id }) => id === rowId);
  const row = rows[index]?.node;
  if (!row) return [];
  const t = i18next.t;
  const kind = row.attrs.kind as DataRowKind;
  const level = row.attrs.level as number;
  const remove = () => actions.deleteRow(rowId);
  const ask = () => confirmDeletion(context, t('dataTable.confirmDeleteRow'), remove);
  return [
    { label: t('dataTable.insertAbove'), run: () => actions.addRow(rowId, 'before', { level }) },
    {
      label: t('dataTable.insertBelow'),
      keys: 'Ctrl+Enter',
      run: () => actions.addRow(rowId, 'after', { level }),
    },
    { label: t('dataTable.insertSubRow'), run: () => actions.addRow(rowId, 'after', { level: 1 }) },
    { label: t('dataTable.insertGroup'), run: () => actions.addRow(rowId, 'before', { kind: 'group' }) },
    { label: t('dataTable.insertRemark'), run: () => actions.addRow(rowId, 'after', { kind: 'remark' }) },
    {
      label: t('dataTable.moveUp'),
      keys: 'Alt+↑',
      disabled: index === 0,
      run: () => void actions.moveRow(rowId, 'up'),
    },
    {
      label: t('dataTable.moveDown'),
      keys: 'Alt+↓',
      disabled: index === rows.length - 1,
      run: () => void actions.moveRow(rowId, 'down'),
    },
    ...(kind === 'item' && actions.table.attrs.kind === 'indicators'
      ? [
          {
            label: t('dataTable.standardIndicators'),
            keys: 'Alt+/',
            run: () => openIndicatorMenu(context.view, actions.tablePosition, rowId, context.anchor),
          },
          {
            label: t('charts.ofRow'),
            run: () => context.openChart({ table: String(actions.table.attrs.id), rows: [rowId] }),
          },
        ]
      : []),
    ...(kind === 'item'
      ? [
          {
            label: t(level === 0 ? 'dataTable.indentRow' : 'dataTable.outdentRow'),
            disabled: level === 0 && index === 0,
            run: () => actions.changeRow(rowId, { level: level === 0 ? 1 : 0 }),
          },
        ]
      : []),
    ...ROW_KINDS.filter((each) => each !== kind).map((each) => ({
      label: t(KIND_WORDS[each]),
      run: () => actions.changeRow(rowId, { kind: each, level: 0 }),
    })),
    { label: t('dataTable.deleteRow'), danger: true, run: row.textContent === '' ? remove : ask },
  ];
}
