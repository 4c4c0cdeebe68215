import i18next from 'i18next';
import { readDataTable } from '../../../shared/plan/readDataTable';
import { convertColumn, moneyUnit } from '../../../shared/projects/convertColumn';
import { cellsOf } from '../../../shared/tables/cellOf';
import { missingColumns } from '../../../shared/tables/missingColumns';
import { sortColumns } from '../../../shared/tables/sortColumns';
import { rowParts } from '../../../shared/tables/tableParts';
import { openColumnForm } from './columnForm';
import { confirmDeletion, type MenuContext } from './menuContext';
import type { MenuItem } from './popupMenu';
import { roleOffer } from './roleOffer';

/** What can be done with a column. */
export function columnMenu(context: MenuContext, columnId: string): readonly MenuItem[] {
  const { actions, period } = context;
  const columns = sortColumns(actions.table);
  const index = columns.findIndex(({ id }) => id === columnId);
  if (index < 0) return [];
  const t = i18next.t;
  const name = columnName(context, columnId);
  const remove = () => actions.deleteColumn(columnId);
  const count = rowParts(actions.table).filter(({ node }) =>
    cellsOf(node, columnId).some((cell) => cell.node.content.size > 0),
  ).length;
  const ask = () => confirmDeletion(context, t('dataTable.confirmDeleteColumn', { name, count }), remove);
  const offer = roleOffer(actions, columnId, period);
  return [
    ...(offer ? [offer] : []),
    { label: t('dataTable.columnSettings'), run: () => openColumnForm(context, columnId) },
    { label: t('dataTable.ownView.byColumn'), run: () => context.openOwnView(columnId) },
    { label: t('dataTable.insertLeft'), run: () => actions.addColumn(index) },
    { label: t('dataTable.insertRight'), run: () => actions.addColumn(index + 1) },
    { label: t('dataTable.moveLeft'), disabled: index === 0, run: () => actions.moveColumn(columnId, -1) },
    {
      label: t('dataTable.moveRight'),
      disabled: index === columns.length - 1,
      run: () => actions.moveColumn(columnId, 1),
    },
    ...conversions(context, columnId),
    { label: t('dataTable.deleteColumn'), danger: true, run: count === 0 ? remove : ask },
  ];
}

/** The columns that such tables usually have and this one has not: each is inserted with its header and meaning, at the right of a column. */
export function usualColumnMenu({ actions, period }: MenuContext, columnId: string): readonly MenuItem[] {
  const index = sortColumns(actions.table).findIndex(({ id }) => id === columnId);
  const years = { base: (period?.from ?? FIRST_YEAR) - 1, target: period?.to ?? FIRST_YEAR + 4 };
  return missingColumns(readDataTable(actions.table), years).map(({ usual: _usual, ...fields }) => ({
    label: fields.header,
    run: () => actions.addColumn(index + 1, fields),
  }));
}

/** Where a plan says no period: that of the fifteenth plan. */
const FIRST_YEAR = 2026;

/** Counting a column of money in another unit. */
function conversions({ actions }: MenuContext, columnId: string): readonly MenuItem[] {
  const unit = moneyUnit(readDataTable(actions.table), columnId);
  if (unit === null) return [];
  return (['万元', '亿元'] as const)
    .filter((other) => other !== unit)
    .map((other) => ({
      label: i18next.t('dataTable.convert', { from: unit, to: other }),
      run: () => actions.run((transform, position) => convertColumn(transform, position, columnId, other)),
    }));
}

/** The header of a column as it prints, or words for one without. */
export function columnName({ actions }: MenuContext, columnId: string): string {
  const column = readDataTable(actions.table).columns.find(({ id }) => id === columnId);
  return column?.name || i18next.t('dataTable.unnamedColumn');
}
