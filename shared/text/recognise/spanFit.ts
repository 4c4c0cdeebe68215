import type { ColumnRole } from '../../plan/columnRole';
import { inferColumn } from '../../plan/inferColumn';
import { isUnit } from '../../plan/units';

const AMOUNT = /\d|^[-—－–/]+$/;

/** What the cells of a column look like whose header says so; roles that are not here may hold any words. */
const LOOKS: Readonly<Partial<Record<ColumnRole, (text: string) => boolean>>> = {
  number: (text) => /^[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]?[.、]?$/.test(text),
  value: (text) => AMOUNT.test(text),
  investment: (text) => AMOUNT.test(text),
  plannedInvestment: (text) => AMOUNT.test(text),
  fundingNeed: (text) => AMOUNT.test(text),
  land: (text) => AMOUNT.test(text),
  attribute: (text) => /预期|约束/.test(text),
  unit: (text) => isUnit(text) || /^[-—/]$/.test(text),
  nature: (text) => /[新改扩续迁]建/.test(text),
};
const BARE_NUMBER = /^[\d.,%％]+$/;

/** How well a text fits below a header: 1 when it looks as such cells do, -1 when it does not, 0 where nothing can be said. */
export function fitBelow(header: string, text: string): number {
  const { role } = inferColumn(header, []);
  const looks = LOOKS[role];
  if (text === '') return 0;
  if (looks) return looks(text) ? 1 : -1;
  return role === 'name' && BARE_NUMBER.test(text) ? -1 : 0;
}

/**
 * Which of some cells reaches over the columns that a row lacks, since plain text does not say: the one with which all others stand where they
 * fit best. `fitOf` says how well a cell (by index) fits in a column. Returns -1 when the row fits best as it stands, without any.
 */
export function findSpan(
  cells: number,
  missing: number,
  fitOf: (cell: number, column: number) => number,
): number {
  const scoreOf = (span: number) => {
    let score = 0;
    for (let cell = 0; cell < cells; cell += 1)
      if (cell !== span) score += fitOf(cell, span >= 0 && cell > span ? cell + missing : cell);
    return score;
  };
  let best = -1;
  let most = scoreOf(-1);
  for (let span = 0; span < cells; span += 1) {
    const score = scoreOf(span);
    if (score > most) [best, most] = [span, score];
  }
  return best;
}
