import type { CoverLetter } from '../../schema/settings';
import type { SourceBlock, SourceTable } from '../source';
import { lineAt, type Part } from './part';

const COPIES = /^(?:抄送|抄报)[：:]/;
const PRINTED =
  /^(\S.{1,38}?)\s*((?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年\s*(?:\d{1,2}|[十一二三四五六七八九]{1,2})\s*月\s*(?:\d{1,2}|[十一二三四五六七八九]{1,3})\s*日\s*印发?)$/;
/** How many lines the list of those who get a copy may take. */
const MOST_LINES = 8;

/** What 版记 says: who gets a copy, who printed the document and when (GB/T 9704-2012, 7.4). */
export type Imprint = Pick<CoverLetter, 'copies' | 'printer' | 'printedOn'>;

/** Reads a line of 版记, every field as written; null for one that says something else. */
export function readImprintLine(line: string): Partial<Imprint> | null {
  if (COPIES.test(line)) return { copies: line };
  const [, printer = '', printedOn = ''] = PRINTED.exec(line) ?? [];
  return printedOn ? { printer, printedOn } : null;
}

/** Takes the 版记 off the end of a document: lines or a table that say who gets a copy, and who printed it. */
export function takeClosingImprint(parts: readonly Part[]): {
  readonly rest: readonly Part[];
  readonly imprint: Partial<Imprint> | null;
} {
  const last = parts.at(-1);
  const inTable = last?.type === 'table' ? readImprintTable(last.table) : null;
  if (inTable) return { rest: parts.slice(0, -1), imprint: inTable };
  const printed = readImprintLine(lineAt(parts, parts.length - 1)?.whole ?? '');
  if (!printed) return { rest: parts, imprint: null };
  let copies = '';
  for (let start = parts.length - 2; start >= parts.length - 1 - MOST_LINES; start -= 1) {
    const line = lineAt(parts, start)?.whole;
    if (line === undefined || printed.copies !== undefined) break;
    copies = line + copies;
    const found = COPIES.test(line) ? readImprintLine(copies) : null;
    if (found) return { rest: parts.slice(0, start), imprint: { ...printed, ...found } };
  }
  return { rest: parts.slice(0, -1), imprint: printed };
}

function readImprintTable({ rows }: SourceTable): Partial<Imprint> | null {
  const lines = rows.map(({ cells }) =>
    cells
      .flatMap(({ blocks }) => blocks.map(wordsOf))
      .join(' ')
      .trim(),
  );
  const read = lines.filter((line) => line !== '').map(readImprintLine);
  if (read.length === 0 || read.some((line) => line === null)) return null;
  return Object.assign({}, ...read);
}

function wordsOf(block: SourceBlock): string {
  return block.type === 'paragraph' ? block.runs.map(({ text }) => text).join('') : '\n';
}
