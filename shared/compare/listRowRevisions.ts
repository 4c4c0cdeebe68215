import type { ComparedCell, ComparedColumn, ComparedRow, ComparedTable } from './comparison';
import { describeAttributes } from './describeAttributes';
import type { Revision, RevisionWords } from './revision';
import { wordsOf } from './wordsOf';

/** The lines of a data table: columns that came, went or are called otherwise, then rows. A changed row names itself and its changed cells. */
export function listRowRevisions({ columns, rows, totals }: ComparedTable, place: string): Revision[] {
  return [
    ...columns.flatMap((column) => columnRevision(column, place)),
    ...[...rows, ...(totals ? [totals] : [])].flatMap((row) => rowRevision(row, columns, place)),
  ];
}

function columnRevision(column: ComparedColumn, place: string): Revision[] {
  if (column.status === 'same') return [];
  const notes = { inserted: '新增一列', deleted: '删除一列', changed: column.moved ? '移动一列' : '修改列' };
  const words = (side: 'older' | 'newer') => (column[side] ? wordsOf(column.header, side) : []);
  return [{ place, note: notes[column.status], older: words('older'), newer: words('newer') }];
}

function rowRevision(row: ComparedRow, columns: readonly ComparedColumn[], place: string): Revision[] {
  if (row.move?.place === 'from' || (row.status === 'same' && !row.move)) return [];
  const isPair = row.status === 'same' || row.status === 'changed';
  const done = { inserted: '新增一行', deleted: '删除一行', changed: '修改', same: '' }[row.status];
  const note = [
    row.move ? '移动一行' : '',
    row.move && done === '修改' && !hasChangedCells(row) ? '' : done,
    describeAttributes(row.attributes),
  ];
  const words = (side: 'older' | 'newer') => {
    if (!isPair && row.status === (side === 'older' ? 'inserted' : 'deleted')) return [];
    const shown = row.cells.flatMap((cell, index) =>
      cellWords(cell, columns[index] as ComparedColumn, side, isPair),
    );
    return shown.flatMap((cell, index): RevisionWords[] => [
      ...(index > 0 ? [{ text: '；', changed: false }] : []),
      ...cell,
    ]);
  };
  return [{ place, note: note.filter(Boolean).join('；'), older: words('older'), newer: words('newer') }];
}

function hasChangedCells({ cells }: ComparedRow): boolean {
  return cells.some(({ status }) => status !== 'same');
}

/** Of a pair of rows its name and what changed, of a whole row every cell with something in it. */
function cellWords(
  cell: ComparedCell,
  column: ComparedColumn,
  side: 'older' | 'newer',
  isPair: boolean,
): RevisionWords[][] {
  const own = column[side] ?? null;
  const words = wordsOf(cell.pieces, side);
  const names = own?.role === 'name';
  if (!own || (words.length === 0 && (!isPair || cell.status === 'same'))) return [];
  if (isPair && cell.status === 'same' && !names) return [];
  if (names) return [words];
  return [[{ text: `${own.header}：`, changed: false }, ...words]];
}
