import type { Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import { SUMMED_ROLES } from '../plan/columnRole';
import { type DataTableModel, readDataTable } from '../plan/readDataTable';
import { formPower, movePlace } from '../plan/valueForm';
import { cellsOf } from '../tables/cellOf';
import { getDataTable } from '../tables/getDataTable';
import { columnParts, rowParts } from '../tables/tableParts';
import { MONEY_POWERS, type MoneyUnit, moneyChanges } from './moneyText';

/** What a column of money is counted in; null for other columns. Without a unit anywhere it is 万元, as in PRJ-1. */
export function moneyUnit(table: DataTableModel, columnId: string): MoneyUnit | null {
  const column = table.columns.find(({ id }) => id === columnId);
  if (!column || column.role === 'land' || !SUMMED_ROLES.includes(column.role)) return null;
  const unit = column.unit ?? table.unit?.replace(/^单位[:：]/, '').trim() ?? '万元';
  return Object.hasOwn(MONEY_POWERS, unit) ? (unit as MoneyUnit) : null;
}

/**
 * Counts a whole column of money in another unit (SPEC PRJ-2): every number of its cells, digit by digit, so that nothing is rounded; its
 * header; and the forms in which sentences cite it. Cells that name a unit of their own stay as they are.
 */
export function convertColumn(
  transform: Transform,
  tablePosition: number,
  columnId: string,
  unit: MoneyUnit,
): void {
  const table = getDataTable(transform.doc, tablePosition);
  const before = moneyUnit(readDataTable(table), columnId);
  if (before === null || before === unit) return;
  convertForms(transform, String(table.attrs.id), columnId, before, unit);
  const cells = rowParts(table).flatMap((row) =>
    cellsOf(row.node, columnId).map((cell) => ({
      node: cell.node,
      start: tablePosition + 1 + row.offset + 1 + cell.offset + 1,
    })),
  );
  for (const { node, start } of cells.sort((one, other) => other.start - one.start)) {
    for (const change of moneyChanges(plainText(node), before, unit).toReversed())
      replaceText(transform, start + change.from, start + change.to, change.text);
  }
  convertHeader(transform, tablePosition, columnId, before, unit);
}

/** The header says the unit where it did before; else it says it now, unless the line above the table does. */
function convertHeader(
  transform: Transform,
  tablePosition: number,
  columnId: string,
  before: MoneyUnit,
  unit: MoneyUnit,
): void {
  const column = columnParts(getDataTable(transform.doc, tablePosition)).find(({ id }) => id === columnId);
  if (!column) return;
  const position = tablePosition + 1 + column.offset;
  const text = plainText(column.node);
  const at = text.lastIndexOf(before);
  const isWritten = at >= 0 && (before !== '元' || !/[万亿]/.test(text[at - 1] ?? ''));
  if (isWritten) replaceText(transform, position + 1 + at, position + 1 + at + before.length, unit);
  if (!isWritten || column.node.attrs.unit) transform.setNodeAttribute(position, 'unit', unit);
}

/** {}万元 in a sentence would be wrong of a number that is in 亿元 now; {-4}亿元 needs no shift any more. */
function convertForms(
  transform: Transform,
  table: string,
  column: string,
  before: MoneyUnit,
  unit: MoneyUnit,
): void {
  const forms: { readonly position: number; readonly form: string }[] = [];
  transform.doc.descendants((node, position) => {
    const { attrs } = node;
    if (node.type.name !== 'valueRef' || attrs.table !== table || attrs.column !== column) return;
    const form = (attrs.form as string | null) ?? '';
    const power = formPower(form);
    if (form.includes(`{}${before}`))
      forms.push({ position, form: form.replace(`{}${before}`, `{}${unit}`) });
    else if (power)
      forms.push({ position, form: movePlace(form, power - MONEY_POWERS[before] + MONEY_POWERS[unit]) });
  });
  for (const { position, form } of forms) transform.setNodeAttribute(position, 'form', form);
}

/** A textblock's text, one character a position. */
function plainText(node: Node): string {
  return node.textBetween(0, node.content.size, undefined, '\ufffc');
}

/** Replaces a stretch of text, keeping the marks of its beginning. */
function replaceText(transform: Transform, from: number, to: number, text: string): void {
  const { nodeAfter } = transform.doc.resolve(from);
  transform.replaceWith(from, to, transform.doc.type.schema.text(text, nodeAfter?.marks));
}
