import type { Node } from '@tiptap/pm/model';
import type { ComparedColumn, ComparedRow, ComparedTable } from '../../compare/comparison';
import { readStamp } from '../../schema/extensions/trackedNodes';
import type { Block, PrintedCell, PrintedRow, TableBlock } from './block';
import { type Change, changeRuns } from './change';
import { trackBlock } from './trackBlock';
import { changeOf } from './trackedPieces';

/** The two changes of an export. */
export interface Tracked {
  readonly gone: Change;
  readonly come: Change;
}

/** What was tracked of a stored row as a whole; null for other nodes. */
export function rowChange(row: Node | null): Change | null {
  const [gone, came] = [readStamp(row?.attrs.deleted), readStamp(row?.attrs.inserted)];
  if (!row || row.isTextblock) return null;
  return gone ? changeOf('del', gone) : came && changeOf('ins', came);
}

/** A row that came or went as a whole. */
export function trackRow(row: PrintedRow, change: Change): PrintedRow {
  const cells = row.cells.map((cell) => ({
    ...cell,
    blocks: cell.blocks.map((block) => trackBlock(block, change)),
  }));
  return { ...row, change, cells };
}

/** Whether the columns of two data tables are the same ones in the same order, so that their rows fit into one table. */
export function hasSameColumns({ columns }: ComparedTable): boolean {
  return columns.every(({ older, newer, moved }) => older && newer && !moved);
}

/**
 * The rows of both data tables as one: `older` and `newer` as they print, header first, computed totals last. The words of cells that both have
 * are marked already; headers, computed numbers and cells that only one side has are replaced here.
 */
export function trackRows(
  compared: ComparedTable,
  older: TableBlock,
  newer: TableBlock,
  tracked: Tracked,
): PrintedRow[] {
  const olderRows = rowsById(compared.rows, older, 'older');
  const newerRows = rowsById(compared.rows, newer, 'newer');
  const headerCells = compared.columns.map(({ header }) => ({
    changed: header.some(({ kind }) => kind !== 'same'),
    tracked: false,
  }));
  const header = pairRows(older.rows[0], newer.rows[0], headerCells, tracked);
  const body = compared.rows.flatMap((row) => {
    const before = row.older ? olderRows.get(row.older.id) : undefined;
    const after = row.newer ? newerRows.get(row.newer.id) : undefined;
    if (before && (!row.newer || row.move?.place === 'from')) return [trackRow(before, tracked.gone)];
    if (after && (!row.older || row.move?.place === 'to')) return [trackRow(after, tracked.come)];
    const cells = row.cells.map((cell, index) => ({
      changed: cell.status !== 'same',
      tracked: cell.newer !== null && cell.older !== null && !isCounted(compared.columns[index]),
    }));
    return pairRows(before, after, cells, tracked);
  });
  body.push(...trackSubtotals(older, newer, tracked));
  const { totals } = compared;
  if (!totals) return [...header, ...body];
  const [olderTotal, newerTotal] = [older.rows.at(-1), newer.rows.at(-1)];
  if (totals.status === 'inserted' && newerTotal)
    return [...header, ...body, trackRow(newerTotal, tracked.come)];
  if (totals.status === 'deleted' && olderTotal)
    return [...header, ...body, trackRow(olderTotal, tracked.gone)];
  const spanned = (newerTotal?.cells[0]?.span ?? 1) - 1;
  const cells = totals.cells
    .slice(spanned)
    .map(({ status }, index) => ({ changed: index > 0 && status !== 'same', tracked: false }));
  return [...header, ...body, ...pairRows(olderTotal, newerTotal, cells, tracked)];
}

/** Computed subtotals have no identity: where any differs all old ones went and all new ones came. */
function trackSubtotals(older: TableBlock, newer: TableBlock, { gone, come }: Tracked): PrintedRow[] {
  const [before, after] = [older, newer].map(({ rows }) => rows.filter(({ subtotal }) => subtotal));
  if (JSON.stringify(before) === JSON.stringify(after)) return after ?? [];
  return [
    ...(before ?? []).map((row) => trackRow(row, gone)),
    ...(after ?? []).map((row) => trackRow(row, come)),
  ];
}

/** The printed rows below the header by row id; those of one side stand in a comparison in their own order, moved ones once. */
function rowsById(
  rows: readonly ComparedRow[],
  table: TableBlock,
  side: 'older' | 'newer',
): ReadonlyMap<string, PrintedRow> {
  const away = side === 'older' ? 'to' : 'from';
  const own = rows.filter((row) => row[side] && row.move?.place !== away);
  return new Map(own.map((row, index) => [row[side]?.id ?? '', table.rows[index + 1] as PrintedRow]));
}

/** Whether the program counts this column's rows itself. */
function isCounted(column: ComparedColumn | undefined): boolean {
  return column?.newer?.role === 'number' && column.newer.numerals !== null;
}

interface CellState {
  readonly changed: boolean;
  readonly tracked: boolean;
}

function pairRows(
  older: PrintedRow | undefined,
  newer: PrintedRow | undefined,
  cells: readonly CellState[],
  tracked: Tracked,
): PrintedRow[] {
  if (!older || !newer) return [];
  const spans = (row: PrintedRow) => row.cells.map(({ span }) => span).join(' ');
  const isAcross = newer.cells.length !== cells.length;
  const cannotMerge = isAcross && cells.some(({ changed }) => changed);
  if (cannotMerge || spans(older) !== spans(newer))
    return [trackRow(older, tracked.gone), trackRow(newer, tracked.come)];
  return [
    {
      ...newer,
      cells: newer.cells.map((cell, index) => {
        const state = cells[index];
        const replaced = !isAcross && state?.changed && !state.tracked;
        return replaced ? replaceCell(older.cells[index] as PrintedCell, cell, tracked) : cell;
      }),
    },
  ];
}

function replaceCell(older: PrintedCell, newer: PrintedCell, tracked: Tracked): PrintedCell {
  return { ...newer, blocks: replaceBlocks(older.blocks, newer.blocks, tracked) };
}

/** One paragraph with all runs of the older replaced by those of the newer; several blocks as a whole. */
export function replaceBlocks(
  older: readonly Block[],
  newer: readonly Block[],
  { gone, come }: Tracked,
): Block[] {
  const [before, after] = [older[0], newer[0]];
  const isOne = older.length === 1 && newer.length === 1;
  if (isOne && before?.kind === 'paragraph' && after?.kind === 'paragraph')
    return [{ ...after, content: changeRuns(before.content, gone) + changeRuns(after.content, come) }];
  return [...older.map((block) => trackBlock(block, gone)), ...newer.map((block) => trackBlock(block, come))];
}
