import type { CurrentBlock } from './currentBlocks';
import type { MatchedParagraph } from './matchParagraphs';
import type { ReturnedParagraph } from './readReturned';

/** A row that somebody added to a table of a returned file. */
export interface NewRow {
  /** The words of its cells, in order. */
  readonly cells: readonly string[];
  /** The last block known before it. */
  readonly after: CurrentBlock;
  /** The row of a structured table that it stands beside, with the column of each cell, null for one that the program fills itself. */
  readonly beside: {
    readonly rowId: string;
    readonly side: 'before' | 'after';
    readonly columns: readonly (string | null)[];
  } | null;
}

interface Row {
  readonly table: string;
  readonly index: number;
  readonly cells: string[];
  readonly blocks: (CurrentBlock | null)[];
  isNew: boolean;
  after: CurrentBlock | null;
}

/** The rows of a returned file none of whose cells is one of the plan, and the paragraphs in them. */
export function findNewRows(
  paragraphs: readonly ReturnedParagraph[],
  matched: readonly MatchedParagraph[],
): { readonly rows: readonly NewRow[]; readonly taken: ReadonlySet<ReturnedParagraph> } {
  const found = new Map(matched.map((each) => [each.paragraph, each]));
  const rows = new Map<string, Row>();
  for (const paragraph of paragraphs) {
    if (!paragraph.cell) continue;
    const { table, row: index, column } = paragraph.cell;
    const row = rows.get(`${table}:${index}`) ?? {
      table,
      index,
      cells: [],
      blocks: [],
      isNew: false,
      after: null,
    };
    rows.set(`${table}:${index}`, row);
    row.cells[column] = [row.cells[column], paragraph.words].filter(Boolean).join('\n');
    const match = found.get(paragraph);
    row.blocks[column] ??= match?.block ?? null;
    row.isNew ||= match !== undefined && match.block === null;
    row.after ??= match?.block ? null : (match?.after ?? null);
    if (match?.block || paragraph.mark) row.isNew = false;
  }
  const known = [...rows.values()];
  const fresh = known.filter((row) => row.isNew && row.blocks.every((block) => block === null));
  const names = new Set(fresh.map(({ table, index }) => `${table}:${index}`));
  return {
    rows: fresh.flatMap((row) =>
      row.after
        ? [
            {
              cells: Array.from(row.cells, (words) => words ?? ''),
              after: row.after,
              beside: besideOf(row, known),
            },
          ]
        : [],
    ),
    taken: new Set(paragraphs.filter(({ cell }) => cell && names.has(`${cell.table}:${cell.row}`))),
  };
}

/** The nearest row above, else below, of as many cells, that is one row of a structured table. */
function besideOf(row: Row, rows: readonly Row[]): NewRow['beside'] {
  const others = rows.filter(({ table, cells }) => table === row.table && cells.length === row.cells.length);
  const above = others.filter(({ index }) => index < row.index).reverse();
  const below = others.filter(({ index }) => index > row.index);
  for (const [side, candidates] of [
    ['after', above],
    ['before', below],
  ] as const)
    for (const { blocks } of candidates) {
      const places = Array.from(blocks, (block) => block?.place ?? null);
      const [rowId] = places.flatMap((place) => (place && place.columnId !== null ? [place.blockId] : []));
      if (rowId !== undefined && places.every((place) => place === null || place.blockId === rowId))
        return { rowId, side, columns: places.map((place) => place?.columnId ?? null) };
    }
  return null;
}
