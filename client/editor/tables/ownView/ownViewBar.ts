import i18next from 'i18next';
import type { DataTableModel } from '../../../../shared/plan/readDataTable';
import { columnValues } from './columnValues';
import type { RowCriteria } from './selectRows';

/** The bar above a table in which a person says what to see of it. */
export interface OwnViewBar {
  readonly dom: HTMLElement;
  /** Shows criteria and the columns of a table as they are now. */
  readonly show: (table: DataTableModel, criteria: RowCriteria) => void;
  /** Says how much is seen. */
  readonly say: (text: string) => void;
}

/** What stands between a column's id and whether it falls, in the value of the field for the order. */
const FALLING = ' falling';

/** Creates the bar; `change` is told what was chosen, `close` when all rows shall be seen again. */
export function createOwnViewBar(
  change: (part: Partial<RowCriteria>) => void,
  close: () => void,
): OwnViewBar {
  const t = i18next.t;
  const dom = document.createElement('div');
  dom.className = 'own-view-bar';
  dom.contentEditable = 'false';
  dom.setAttribute('role', 'toolbar');
  dom.setAttribute('aria-label', t('dataTable.ownView.title'));
  const words = document.createElement('input');
  words.type = 'search';
  words.placeholder = t('dataTable.ownView.words');
  words.setAttribute('aria-label', t('dataTable.ownView.words'));
  words.addEventListener('input', () => change({ words: words.value }));
  const column = createChoice(t('dataTable.ownView.column'), () =>
    change({ only: column.value === '' ? null : { column: column.value, value: firstValue() } }),
  );
  const value = createChoice(t('dataTable.ownView.value'), () =>
    change({ only: { column: column.value, value: value.value } }),
  );
  const order = createChoice(t('dataTable.ownView.order'), () =>
    change({
      order:
        order.value === ''
          ? null
          : { column: order.value.replace(FALLING, ''), falling: order.value.endsWith(FALLING) },
    }),
  );
  const group = createChoice(t('dataTable.ownView.group'), () => change({ group: group.value || null }));
  const status = document.createElement('span');
  status.className = 'own-view-status';
  status.setAttribute('role', 'status');
  const done = document.createElement('button');
  done.type = 'button';
  done.textContent = t('dataTable.ownView.close');
  done.addEventListener('click', close);
  dom.append(words, column, value, order, group, status, done);
  dom.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) close();
    event.stopPropagation();
  });
  let shown: DataTableModel | null = null;
  const firstValue = () => (shown && columnValues(shown, column.value)[0]?.value) ?? '';
  return {
    dom,
    say: (text) => {
      if (status.textContent !== text) status.textContent = text;
    },
    show(table, criteria) {
      shown = table;
      const columns = table.columns.filter(({ role }) => role !== 'number');
      const named = columns.map(({ id, name }) => ({
        value: id,
        label: name || t('dataTable.unnamedColumn'),
      }));
      if (words.value !== criteria.words) words.value = criteria.words;
      fill(column, [{ value: '', label: t('dataTable.ownView.anyColumn') }, ...named]);
      column.value = criteria.only?.column ?? '';
      value.hidden = criteria.only === null;
      if (criteria.only) {
        const values = columnValues(table, criteria.only.column);
        fill(
          value,
          values.map((each) => ({
            value: each.value,
            label: t('dataTable.ownView.valueCount', {
              value: each.value || t('dataTable.ownView.empty'),
              count: each.count,
            }),
          })),
        );
        value.value = criteria.only.value;
      }
      fill(order, [
        { value: '', label: t('dataTable.ownView.asPrinted') },
        ...named.flatMap(({ value: id, label }) => [
          { value: id, label: t('dataTable.ownView.rising', { name: label }) },
          { value: id + FALLING, label: t('dataTable.ownView.falling', { name: label }) },
        ]),
      ]);
      order.value = criteria.order ? criteria.order.column + (criteria.order.falling ? FALLING : '') : '';
      fill(group, [
        { value: '', label: t('dataTable.ownView.notGrouped') },
        ...named.map((each) => ({
          value: each.value,
          label: t('dataTable.ownView.groupBy', { name: each.label }),
        })),
      ]);
      group.value = criteria.group ?? '';
    },
  };
}

function createChoice(name: string, onChange: () => void): HTMLSelectElement {
  const choice = document.createElement('select');
  choice.setAttribute('aria-label', name);
  choice.addEventListener('change', onChange);
  return choice;
}

/** Options are made anew only where they differ, so that an open list stays open. */
function fill(
  choice: HTMLSelectElement,
  options: readonly { readonly value: string; readonly label: string }[],
) {
  const before = [...choice.options].map(({ value, label }) => `${value} ${label}`).join('\n');
  if (before === options.map(({ value, label }) => `${value} ${label}`).join('\n')) return;
  choice.replaceChildren(...options.map(({ value, label }) => new Option(label, value)));
}
