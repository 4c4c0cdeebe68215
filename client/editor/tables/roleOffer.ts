import '../../i18n/laterTexts';
import i18next from 'i18next';
import { readDataTable } from '../../../shared/plan/readDataTable';
import type { PlanSettings } from '../../../shared/schema/settings';
import { type SuggestedColumn, suggestColumn } from '../../../shared/tables/suggestColumn';
import type { TableActions } from './tableActions';

/** A meaning that is offered for a column: in words, and what takes it. */
export interface RoleOffer {
  readonly label: string;
  readonly run: () => void;
}

/** The meaning that the header of a column without one suggests, ready to be taken in one step of undo; null where there is none. */
export function roleOffer(
  actions: TableActions,
  columnId: string,
  period: PlanSettings['period'],
): RoleOffer | null {
  const suggested = suggestColumn(readDataTable(actions.table), columnId, period);
  return (
    suggested && {
      label: i18next.t('dataTable.takeRole', { role: describe(suggested) }),
      run: () => actions.changeColumn(columnId, suggested),
    }
  );
}

/** 指标值：2026年、目标值. */
function describe({ role, year, valueKind }: SuggestedColumn): string {
  const { t } = i18next;
  const details = [
    year !== null && t('dataTable.ofYear', { year }),
    valueKind && t(`dataTable.valueKind.${valueKind}`),
  ].filter(Boolean);
  const name = t(`dataTable.role.${role}`);
  if (details.length === 0) return name;
  return t('dataTable.roleDetails', { role: name, details: details.join(t('dataTable.and')) });
}
