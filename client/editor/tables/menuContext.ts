import '../../i18n/laterTexts';
import type { EditorView } from '@tiptap/pm/view';
import i18next from 'i18next';
import type { PlanSettings } from '../../../shared/schema/settings';
import type { ChartRequest } from '../behaviours/chartEditing';
import { openForm } from './popupForm';
import type { TableActions } from './tableActions';

/** What the menus of one table need: its actions, where forms and questions open, and the editor that gets the focus back. */
export interface MenuContext {
  readonly actions: TableActions;
  readonly anchor: DOMRect;
  readonly view: EditorView;
  /** The years that the plan is for, or null. */
  readonly period: PlanSettings['period'];
  readonly openChart: (request: ChartRequest) => void;
  /** Opens the person's own view of the table: filtered, sorted, grouped; by a column where one is named. */
  readonly openOwnView: (column?: string) => void;
}

/** Asks before something is deleted. */
export function confirmDeletion(context: MenuContext, question: string, run: () => void): void {
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
