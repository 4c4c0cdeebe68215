import type { DataTableModel } from '../plan/readDataTable';
import { type TableYears, type UsualColumn, usualColumns } from './usualColumns';

/**
 * The columns that tables of its kind usually have and this one has not, ready to be inserted. Values are told apart by kind and year; the
 * years are those of its first baseline and last target, else `years`.
 */
export function missingColumns({ kind, columns }: DataTableModel, years: TableYears): readonly UsualColumn[] {
  const yearOf = (valueKind: string) =>
    columns.flatMap((column) => (column.valueKind === valueKind && column.year ? [column.year] : []));
  const base = yearOf('baseline')[0] ?? years.base;
  const target = yearOf('target').at(-1) ?? years.target;
  return usualColumns(kind, { base, target }).filter(
    (usual) =>
      !columns.some(
        ({ role, valueKind, year }) =>
          role === usual.role &&
          (role !== 'value' || (valueKind === usual.valueKind && (year === usual.year || year === null))),
      ),
  );
}
