import { parseQuantity } from '../plan/parseQuantity';
import { splitUnit } from '../plan/splitUnit';
import { SCALES } from '../plan/units';
import type { CheckContext } from './checkContext';
import { type CheckTable, readCheckTables } from './checkTable';
import type { Finding } from './finding';
import { type Passage, placeAround, placeAt } from './passage';
import { collect, perPassage, remembering } from './perPassage';
import { readValues, type TextValue } from './statements/readValues';

const MONEY = /投资|资金|经费|投入|估算/;
const CLAIM =
  /(?:总投资|总投入|投资总额|总资金|资金总额|估算投资|投资估算|投资共|共投资|计划投资|规划投资|投资规模)(?:约|为|达到?|共计?|估算)*$/;
/** Nearer than this two sums are meant to be one. */
const WIDEST_GAP = 0.05;

interface Claim {
  readonly passage: Passage;
  readonly value: TextValue;
}

/** 总投资12.85亿元 in a sentence beside a table whose investments come to 129500万元. */
export function checkTableClaims(context: CheckContext): readonly Finding[] {
  const totals = readCheckTables(context).flatMap(readTotals);
  if (totals.length === 0) return [];
  const claims = collect(context.passages, readClaims);
  return claims.flatMap(({ passage, value }) => {
    const isSame = (total: Total) => Math.abs(total.number - value.number) <= value.precision * (1 + 1e-9);
    if (totals.some(isSame)) return [];
    const near = totals.find(
      (total) =>
        Math.abs(total.number - value.number) <= value.number * WIDEST_GAP && isUnder(total.passage, passage),
    );
    if (!near) return [];
    return [
      {
        rule: 'mismatch/table-total' as const,
        severity: 'error' as const,
        message: `表中合计为${near.written}，这里写的是${value.written}。`,
        places: [
          placeAround(passage, value.from, value.to, 10),
          placeAt(near.passage, 0, near.passage.text.length),
        ],
        expected: near.written,
        found: value.written,
      },
    ];
  });
}

interface Total {
  readonly number: number;
  readonly written: string;
  readonly passage: Passage;
}

const readTotals = remembering(({ headers, rows, total }: CheckTable): readonly Total[] => {
  const row = rows.findLast(({ kind }) => kind === 'total') ?? total;
  if (!row) return [];
  return headers.flatMap((header, column) => {
    const { unit } = splitUnit(header);
    const passage = row.passages[column];
    const { number } = parseQuantity(row.cells[column] ?? '', null);
    if (!unit || !passage || number === null || !/元$/.test(unit) || !MONEY.test(header)) return [];
    return [
      {
        number: number * (SCALES[unit.replace(/元$/, '')] ?? 1),
        written: `${row.cells[column]}${unit}`,
        passage,
      },
    ];
  });
});

const readClaims = perPassage((passage): readonly Claim[] => {
  if (passage.cell || passage.kind === 'tableCell' || !passage.figures.includes('元')) return [];
  return readValues(passage.figures)
    .filter(({ unit, qualifier }) => unit === '元' && !qualifier)
    .filter(({ from }) => CLAIM.test(passage.figures.slice(Math.max(0, from - 12), from)))
    .map((value) => ({ passage, value }));
});

/** A sentence claims what a table of its own chapter or of an annex comes to. */
function isUnder(table: Passage, claim: Passage): boolean {
  const [chapter] = table.headings;
  return chapter === claim.headings[0] || /附[件表录]/.test(table.path);
}
