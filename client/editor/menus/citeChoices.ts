import '../../i18n/laterTexts';
import type { Editor } from '@tiptap/core';
import i18next from 'i18next';
import { citedValue, type ValueReference } from '../../../shared/plan/citedValue';
import { readTableIndicators } from '../../../shared/plan/indicators';
import { joinLabel } from '../../../shared/plan/joinLabel';
import { cellText } from '../../../shared/plan/readDataTable';
import { type CitableTable, citableColumns, citableTables } from '../references/citableTables';
import { referenceTargets } from '../references/referenceTargets';
import type { MenuChoice } from './menuChoice';
import { unitForm } from './unitForm';
import { yearBefore } from './yearBefore';

/**
 * Everything that `@` offers: values of the structured tables (those of the year that the sentence names first), their totals and counts; then chapters, tables, boxes, annexes; then notes;
 * then the people of the plan: choosing one begins a comment on the sentence that mentions them.
 */
export function citeChoices(editor: Editor): readonly MenuChoice[] {
  const t = i18next.t;
  const { doc, labels } = editor.storage.computedTexts.liveTexts.sources();
  const insert = (type: string, attrs: object) => () =>
    editor.chain().insertContent({ type, attrs }).scrollIntoView().run();
  const value = (
    table: CitableTable,
    words: string,
    column: string,
    reference: ValueReference,
  ): MenuChoice | null => {
    const printed = citedValue(doc, reference);
    if (!printed) return null;
    return {
      label: words,
      hint: `${column.replace(/\s+/g, '')}　${printed}`.trim(),
      search: column + table.name,
      group: t('structure.groups.values'),
      run: insert('valueRef', reference),
    };
  };
  const { $from } = editor.state.selection;
  const caret = { year: yearBefore($from), isInCell: $from.parent.type.name === 'dataCell' };
  const values = citableTables(doc, labels).flatMap((table) => valuesOf(table, caret, value, t));
  const targets = referenceTargets(doc, labels)
    .filter(({ isNote }) => !isNote)
    .map(
      ({ id, words, numbered }): MenuChoice => ({
        label: words,
        group: t('structure.groups.places'),
        run: insert('crossRef', { target: id, form: numbered ? 'number' : 'title' }),
      }),
    );
  const notes: MenuChoice[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'noteItem' && typeof node.attrs.id === 'string')
      notes.push({
        label: joinLabel(labels.get(node.attrs.id) ?? '', node.textContent),
        group: t('structure.groups.notes'),
        run: insert('noteRef', { note: node.attrs.id }),
      });
    return node.type.name === 'noteList' || node.type.name === 'box';
  });
  const { people, mention } = editor.storage.editorDialogs;
  const persons = people.map(
    ({ name, office }): MenuChoice => ({
      label: name,
      hint: office,
      search: office,
      group: t('structure.groups.people'),
      run: () => mention?.(name),
    }),
  );
  return [...values, ...targets, ...notes, ...persons];
}

interface Caret {
  readonly year: number | null;
  /** The table there says the units. */
  readonly isInCell: boolean;
}

function valuesOf(
  table: CitableTable,
  { year, isInCell }: Caret,
  value: (table: CitableTable, words: string, column: string, reference: ValueReference) => MenuChoice | null,
  t: typeof i18next.t,
): readonly MenuChoice[] {
  const { model, id } = table;
  const name = model.columns.find(({ role }) => role === 'name');
  const citable = citableColumns(table, false);
  const isOfYear = (column: { readonly year: number | null }) => year !== null && column.year === year;
  const columns = [...citable.filter(isOfYear), ...citable.filter((column) => !isOfYear(column))];
  const indicators = model.kind === 'indicators' ? readTableIndicators(model, () => '') : [];
  const units = new Map(indicators.map((indicator) => [indicator.id, indicator.unit]));
  const reference = (row: string | null, column: string | null, form: string | null = null) => ({
    table: id,
    row,
    column,
    form: isInCell ? null : form,
  });
  const cells = model.rows
    .filter(({ kind }) => kind === 'item')
    .flatMap((row) => {
      const words = cellText(row, name?.id);
      // Figures of a row, not its remarks: what has no digit is cited through the dialog.
      return columns
        .filter((column) => /\d/.test(cellText(row, column.id)))
        .map((column) => {
          const unit = column.role === 'value' ? (units.get(row.id) ?? column.unit) : column.unit;
          const form = unitForm(cellText(row, column.id), unit);
          return value(table, words, column.header, reference(row.id, column.id, form));
        });
    });
  const totals = citableColumns(table, true).map((column) =>
    value(
      table,
      t('references.total'),
      column.header,
      reference(null, column.id, column.unit && `{}${column.unit}`),
    ),
  );
  const count = value(table, t('references.count'), '', reference(null, null));
  return [...cells, ...totals, count].filter((choice) => choice !== null);
}
