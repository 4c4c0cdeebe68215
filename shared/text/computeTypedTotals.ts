import type { JSONContent } from '@tiptap/core';
import { cellText, readDataTable } from '../plan/readDataTable';
import { tableTotals } from '../plan/totals';
import { planSchema } from '../schema/index';

/** The name that the program gives its own total row. */
const LABEL = /^合\s*计$/;
const FIGURE = /^-?\d[\d,]*(?:\.\d+)?$/;

/**
 * A block of a file or of what was pasted: where the last row of a structured table is a typed 合计 that says exactly what the program
 * adds up, the program's own total row stands in its place (SPEC TAB-29). Any other total stays as it is typed.
 */
export function computeTypedTotals(block: JSONContent): JSONContent {
  if (block.type === 'dataTable') return computeTotal(block);
  return block.content ? { ...block, content: block.content.map(computeTypedTotals) } : block;
}

function computeTotal(table: JSONContent): JSONContent {
  const parts = table.content ?? [];
  const last = parts.at(-1);
  if (last?.attrs?.kind !== 'total' || !isPlain(last) || !saysTheSums(table)) return table;
  return { ...table, attrs: { ...table.attrs, totals: true }, content: parts.slice(0, -1) };
}

/** Comments, proposals, notes and looks stand in typed words only. */
function isPlain({ attrs, content: cells = [] }: JSONContent): boolean {
  const isTracked = Boolean(attrs?.inserted || attrs?.deleted);
  const words = cells.flatMap(({ content = [] }) => content);
  return !isTracked && words.every(({ type, marks = [] }) => type === 'text' && marks.length === 0);
}

function saysTheSums(block: JSONContent): boolean {
  const table = readDataTable(planSchema.nodeFromJSON(block));
  const row = table.rows.at(-1);
  const sums = tableTotals(table);
  if (!row || sums.size === 0) return false;
  const typed = table.columns.map(({ id }) => ({ text: cellText(row, id), sum: sums.get(id) }));
  const labels = typed.filter(({ text, sum }) => sum === undefined && text !== '');
  const [label] = labels;
  return (
    labels.length === 1 &&
    LABEL.test(label?.text ?? '') &&
    typed.every(({ text, sum }) => sum === undefined || isSame(text, sum))
  );
}

function isSame(typed: string, sum: string): boolean {
  const plain = typed.normalize('NFKC').replace(/\s/g, '');
  return FIGURE.test(plain) && Number(plain.replace(/,/g, '')) === Number(sum);
}
