import '../../i18n/laterTexts';
import type { EditorView } from '@tiptap/pm/view';
import i18next from 'i18next';
import { COLUMN_ROLES, type ColumnRole, type ValueKind } from '../../../shared/plan/columnRole';
import { readDataTable } from '../../../shared/plan/readDataTable';
import type { DataRowKind } from '../../../shared/schema/extensions/dataRow';
import type { DataTableKind } from '../../../shared/schema/extensions/dataTable';
import { cellsOf } from '../../../shared/tables/cellOf';
import { sortColumns } from '../../../shared/tables/sortColumns';
import { sortRows } from '../../../shared/tables/sortRows';
import { type ColumnFields, rowParts } from '../../../shared/tables/tableParts';
import type { ChartRequest } from '../behaviours/chartEditing';
import { openForm } from './popupForm';
import type { MenuItem } from './popupMenu';
import { openIndicatorMenu } from './standardIndicatorMenu';
import type { TableActions } from './tableActions';

/** What the menus of one table need: its actions, where forms and questions open, and the editor that gets the focus back. */
export interface MenuContext {
  readonly actions: TableActions;
  readonly anchor: DOMRect;
  readonly view: EditorView;
  readonly openChart: (request: ChartRequest) => void;
}

const ROW_KINDS = ['item', 'group', 'total', 'remark'] as const satisfies readonly DataRowKind[];
const KIND_WORDS = {
  item: 'dataTable.makeItem',
  group: 'dataTable.makeGroup',
  total: 'dataTable.makeTotal',
  remark: 'dataTable.makeRemark',
} as const;
const TABLE_KINDS = [
  'indicators',
  'tasks',
  'projects',
  'keyProjects',
] as const satisfies readonly DataTableKind[];
const VALUE_KINDS = ['baseline', 'interim', 'target', 'actual'] as const satisfies readonly ValueKind[];
const NUMERALS = ['decimal', 'chinese', 'circled'] as const;

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
  const ask = () => confirm(context, t('dataTable.confirmDeleteRow'), remove);
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

/** What can be done with a column. */
export function columnMenu(context: MenuContext, columnId: string): readonly MenuItem[] {
  const { actions } = context;
  const columns = sortColumns(actions.table);
  const index = columns.findIndex(({ id }) => id === columnId);
  if (index < 0) return [];
  const t = i18next.t;
  const name = columnName(context, columnId);
  const remove = () => actions.deleteColumn(columnId);
  const count = rowParts(actions.table).filter(({ node }) =>
    cellsOf(node, columnId).some((cell) => cell.node.content.size > 0),
  ).length;
  const ask = () => confirm(context, t('dataTable.confirmDeleteColumn', { name, count }), remove);
  return [
    { label: t('dataTable.columnSettings'), run: () => openColumnForm(context, columnId) },
    { label: t('dataTable.insertLeft'), run: () => actions.addColumn(index) },
    { label: t('dataTable.insertRight'), run: () => actions.addColumn(index + 1) },
    { label: t('dataTable.moveLeft'), disabled: index === 0, run: () => actions.moveColumn(columnId, -1) },
    {
      label: t('dataTable.moveRight'),
      disabled: index === columns.length - 1,
      run: () => actions.moveColumn(columnId, 1),
    },
    { label: t('dataTable.deleteColumn'), danger: true, run: count === 0 ? remove : ask },
  ];
}

/** What can be done with the table as a whole. */
export function tableMenu(context: MenuContext): readonly MenuItem[] {
  const { actions } = context;
  const t = i18next.t;
  const { totals, unit } = actions.table.attrs as { totals: boolean; unit: string | null };
  const editUnit = () =>
    openForm(
      {
        title: t('dataTable.unitLine'),
        fields: [
          {
            name: 'unit',
            label: t('dataTable.fieldUnitLine'),
            value: unit ?? '',
            hint: t('dataTable.unitLineHint'),
          },
        ],
        submit: t('dataTable.apply'),
        cancel: t('dataTable.cancel'),
        onSubmit: (values) => actions.changeTable({ unit: values.unit || null }),
      },
      context.anchor,
      () => context.view.focus(),
    );
  return [
    {
      label: t(totals ? 'dataTable.hideTotals' : 'dataTable.showTotals'),
      run: () => actions.changeTable({ totals: !totals }),
    },
    { label: t('dataTable.unitLine'), run: editUnit },
    {
      label: t('dataTable.copyTable'),
      run: () =>
        void import('./takeTableOut').then(({ copyTable }) => copyTable(context.view, actions.table)),
    },
    {
      label: t('dataTable.saveTable'),
      run: () =>
        void import('./takeTableOut').then(({ saveTable }) => saveTable(context.view, actions.table)),
    },
    {
      label: t('dataTable.readTable'),
      run: () =>
        void import('./bringTableIn').then(({ bringTableIn }) =>
          bringTableIn(context.view, actions, actions.newId),
        ),
    },
    {
      label: t('dataTable.deleteTable'),
      danger: true,
      run: () => confirm(context, t('dataTable.confirmDeleteTable'), () => actions.deleteTable()),
    },
  ];
}

/** The kinds a table can be of. */
export function kindMenu({ actions }: MenuContext): readonly MenuItem[] {
  return TABLE_KINDS.map((kind) => ({
    label: i18next.t(`editor.tableKinds.${kind}`),
    checked: actions.table.attrs.kind === kind,
    run: () => actions.changeTable({ kind }),
  }));
}

/** The header of a column as it prints, or words for one without. */
export function columnName({ actions }: MenuContext, columnId: string): string {
  const column = readDataTable(actions.table).columns.find(({ id }) => id === columnId);
  return column?.name || i18next.t('dataTable.unnamedColumn');
}

function confirm(context: MenuContext, question: string, run: () => void): void {
  const options = {
    title: question,
    fields: [],
    submit: i18next.t('dataTable.confirm'),
    cancel: i18next.t('dataTable.cancel'),
    danger: true,
    onSubmit: run,
  };
  openForm(options, context.anchor, () => context.view.focus());
}

function openColumnForm(context: MenuContext, columnId: string): void {
  const { actions } = context;
  const t = i18next.t;
  const column = sortColumns(actions.table).find(({ id }) => id === columnId)?.node;
  if (!column) return;
  const fields = column.attrs as ColumnFields;
  const isValue = ({ role }: Readonly<Record<string, string>>) => role === 'value';
  const none = { value: '', label: t('dataTable.yearNone') };
  openForm(
    {
      title: t('dataTable.columnSettings'),
      submit: t('dataTable.apply'),
      cancel: t('dataTable.cancel'),
      fields: [
        {
          name: 'role',
          label: t('dataTable.fieldRole'),
          value: fields.role,
          choices: COLUMN_ROLES.map((role) => ({ value: role, label: t(`dataTable.role.${role}`) })),
        },
        {
          name: 'valueKind',
          label: t('dataTable.fieldValueKind'),
          value: fields.valueKind ?? '',
          choices: [
            none,
            ...VALUE_KINDS.map((kind) => ({ value: kind, label: t(`dataTable.valueKind.${kind}`) })),
          ],
          shownFor: isValue,
        },
        {
          name: 'year',
          label: t('dataTable.fieldYear'),
          value: String(fields.year ?? ''),
          shownFor: isValue,
        },
        {
          name: 'numerals',
          label: t('dataTable.fieldNumerals'),
          value: fields.numerals ?? '',
          choices: [
            { value: '', label: t('dataTable.numerals.none') },
            ...NUMERALS.map((each) => ({ value: each, label: t(`dataTable.numerals.${each}`) })),
          ],
          shownFor: ({ role }) => role === 'number',
        },
        { name: 'unit', label: t('dataTable.fieldUnit'), value: fields.unit ?? '' },
        { name: 'width', label: t('dataTable.fieldWidth'), value: String(fields.width ?? '') },
      ],
      onSubmit: (values) => actions.changeColumn(columnId, readColumnForm(values)),
    },
    context.anchor,
    () => context.view.focus(),
  );
}

function readColumnForm(values: Readonly<Record<string, string>>): ColumnFields {
  const role = values.role as ColumnRole;
  const year = Number.parseInt(values.year ?? '', 10);
  const width = Number.parseFloat(values.width ?? '');
  const isValue = role === 'value';
  return {
    role,
    year: isValue && Number.isFinite(year) ? year : null,
    valueKind: isValue ? ((values.valueKind || null) as ValueKind | null) : null,
    numerals: role === 'number' ? ((values.numerals || null) as ColumnFields['numerals']) : null,
    unit: values.unit || null,
    width: Number.isFinite(width) && width > 0 ? width : null,
  };
}
