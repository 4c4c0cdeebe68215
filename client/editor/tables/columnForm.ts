import i18next from 'i18next';
import { COLUMN_ROLES, type ColumnRole, type ValueKind } from '../../../shared/plan/columnRole';
import { sortColumns } from '../../../shared/tables/sortColumns';
import type { ColumnFields } from '../../../shared/tables/tableParts';
import type { MenuContext } from './menuContext';
import { openForm } from './popupForm';

const VALUE_KINDS = ['baseline', 'interim', 'target', 'actual'] as const satisfies readonly ValueKind[];
const NUMERALS = ['decimal', 'chinese', 'circled'] as const;

/** Asks what a column means: its role, year, unit, width. */
export function openColumnForm(context: MenuContext, columnId: string): void {
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
