import '../../i18n/laterTexts';
import type { EditorView } from '@tiptap/pm/view';
import i18next from 'i18next';
import type { StandardIndicator } from '../../../shared/indicators/standardIndicator';
import { cellText, readDataTable } from '../../../shared/plan/readDataTable';
import { getDataTable } from '../../../shared/tables/getDataTable';
import { openChoiceMenu } from '../menus/choiceMenu';
import { fillCells } from './fillCells';

/** Offers the standard indicators for a row of an indicator table: the one chosen fills its name, and its unit where none stands. */
export function openIndicatorMenu(
  view: EditorView,
  tablePosition: number,
  rowId: string,
  anchor: DOMRect,
): void {
  const { t } = i18next;
  openChoiceMenu({
    label: t('dataTable.standardIndicators'),
    placeholder: t('dataTable.standardIndicatorSearch'),
    none: t('dataTable.noStandardIndicator'),
    anchor,
    choices: import('../../api/loadIndicators').then(async ({ loadIndicators }) =>
      (await loadIndicators()).map((indicator) => ({
        label: indicator.name,
        hint: indicator.unit,
        group: indicator.field,
        search: indicator.definition,
        run: () => fillIndicator(view, tablePosition, rowId, indicator),
      })),
    ),
    onDismiss: () => view.focus(),
    onChoose: () => view.focus(),
  });
}

/** Writes an indicator's name into a row, and its unit where none stands; one undo takes it back. */
export function fillIndicator(
  view: EditorView,
  tablePosition: number,
  rowId: string,
  indicator: StandardIndicator,
): void {
  const model = readDataTable(getDataTable(view.state.doc, tablePosition));
  const row = model.rows.find(({ id }) => id === rowId);
  const name = model.columns.find(({ role }) => role === 'name');
  const unit = model.columns.find(({ role }) => role === 'unit');
  if (!row || !name) return;
  const isOwn = !unit && !model.columns.some((column) => column.unit === indicator.unit);
  const texts = new Map([[name.id, isOwn ? `${indicator.name}（${indicator.unit}）` : indicator.name]]);
  if (unit && cellText(row, unit.id) === '') texts.set(unit.id, indicator.unit);
  fillCells(view, tablePosition, rowId, texts);
}
