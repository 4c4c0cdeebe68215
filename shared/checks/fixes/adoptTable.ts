import type { Finding } from '../finding';
import type { LinkValueFix, ReplaceTextFix, TextChange } from '../fix';
import type { Place } from '../place';
import { agree } from '../statements/agree';
import type { Statement } from '../statements/statement';

const DIGITS = /\d+(?:,\d{3})*(?:\.\d+)?/;

/**
 * Fixes for figures in sentences that differ from the one figure that a table gives: the table's figure in their place, or, where one figure
 * alone differs, a citation of the cell. None where the tables differ among themselves, or where digits alone would not do (5.6万 beside 56000).
 */
export function adoptTable(values: readonly Statement[], all: readonly Statement[]): Pick<Finding, 'fixes'> {
  const tables = values.filter(({ cell }) => cell !== null);
  const [table] = tables;
  const digits = table && DIGITS.exec(table.figure.quote)?.[0];
  if (!table?.cell || tables.length !== 1 || !digits || toNumber(digits) !== table.number) return {};
  const differing = all.filter((one) => one.cell === null && !agree(one, table));
  const places = differing.map(digitsOf);
  if (places.length === 0 || places.includes(null)) return {};
  const changes = (places as Place[]).map((place): TextChange => ({ place, text: digits }));
  const adopt: ReplaceTextFix = { kind: 'replaceText', label: `改为表中的“${digits}”`, changes };
  const [place] = places;
  const link: LinkValueFix[] =
    places.length === 1 && place
      ? [{ kind: 'linkValue', label: `引用表中的数值（${digits}）`, place, ...table.cell, form: '{}' }]
      : [];
  return { fixes: [adopt, ...link] };
}

/** Where the digits of a figure stand; null where they count in 万 or 亿. */
function digitsOf({ figure, number }: Statement): Place | null {
  const found = DIGITS.exec(figure.quote);
  if (!found || toNumber(found[0]) !== number) return null;
  const from = figure.from + found.index;
  return { ...figure, quote: found[0], from, to: from + found[0].length };
}

function toNumber(digits: string): number {
  return Number(digits.replace(/,/g, ''));
}
