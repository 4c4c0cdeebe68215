import type { CheckContext } from './checkContext';
import { type CheckTable, readCheckTables } from './checkTable';
import type { Finding } from './finding';
import { type Passage, placeAt } from './passage';
import { remembering } from './perPassage';

const NUMBERS = /^(?:序号|编号|项目编号|项目序号|号)$/;
const FEWEST_ROWS = 4;

/** Typed numbers in a table's first column that skip or repeat. Groups may start anew; what the program numbers has no typed number. */
export function checkTableNumbers(context: CheckContext): readonly Finding[] {
  return readCheckTables(context).flatMap(readNumbers);
}

const readNumbers = remembering(({ headers, rows }: CheckTable): readonly Finding[] => {
  const column = headers.findIndex((header) => NUMBERS.test(header.replace(/\s/g, '')));
  if (column < 0) return [];
  const counted = rows.flatMap((row) => {
    const text = row.cells[column] ?? '';
    const passage = row.passages[column];
    const named = row.passages.find((cell) => cell && /\p{Script=Han}/u.test(cell.text));
    return passage && named && /^\d{1,3}$/.test(text) ? [{ count: Number(text), passage, named }] : [];
  });
  if (counted.length < FEWEST_ROWS) return [];
  const findings = counted.flatMap(({ count, passage, named }, index) => {
    const before = counted[index - 1];
    if (!before || count === before.count + 1 || count === 1) return [];
    return [report(before.count, count, [before.passage, before.named, passage, named])];
  });
  return findings.length <= counted.length / 4 ? findings : [];
});

function report(before: number, count: number, cells: readonly Passage[]): Finding {
  const what = count === before ? '重复' : count < before ? '倒退' : '有缺漏';
  return {
    rule: 'numbering/row',
    severity: 'warning',
    message: `表中“${before}”之后应是“${before + 1}”，这里是“${count}”：序号${what}。`,
    places: cells.map((cell) => placeAt(cell, 0, cell.text.length)),
    expected: String(before + 1),
    found: String(count),
  };
}
