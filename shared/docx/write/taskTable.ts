import type { Node } from '@tiptap/pm/model';
import { taskRowsOf } from '../../tasks/taskRowsOf';
import { TASK_COLUMNS, type TaskRow } from '../../tasks/taskTable';
import { type Block, type PrintedCell, type PrintedRow, paragraph } from './block';
import type { Place, WriteContext } from './context';
import { SIZE } from './measures';
import { run } from './run';

/** Hundredths of the width. */
const WIDTHS = [6, 36, 17, 20, 21] as const;
/** Columns that stand in the middle; the others are read from the left. */
const CENTRED: readonly number[] = [0, 2];

/** The block that shows the plan's own task division table. */
export function writeTaskTable(node: Node, context: WriteContext, place: Place): Block[] {
  const rows = taskRowsOf(context.body, context.settings, node);
  return rows.length > 0 ? [taskTableBlock(rows, place.width)] : [];
}

/** A task division table as it prints, `width` twips wide: its header on every page, the names of groups across. */
export function taskTableBlock(rows: readonly TaskRow[], width: number): Block {
  const format = { size: SIZE.五号 };
  const cell = (text: string, align: 'left' | 'center', bold = false, span = 1): PrintedCell => ({
    span,
    blocks: [paragraph({ style: 'TableText', align }, run(text, { ...format, bold }))],
  });
  const header: PrintedRow = {
    header: true,
    cells: TASK_COLUMNS.map((name) => ({
      span: 1,
      blocks: [paragraph({ style: 'TableHead' }, run(name, format))],
    })),
  };
  const body = rows.map((row): PrintedRow => {
    if (row.kind === 'group')
      return { header: false, cells: [cell(row.text, 'left', true, TASK_COLUMNS.length)] };
    const cells = row.cells.map((text, index) => cell(text, CENTRED.includes(index) ? 'center' : 'left'));
    return { header: false, cells };
  });
  const grid = WIDTHS.map((share) => Math.floor((width * share) / 100));
  return { kind: 'table', style: 'PlanTable', grid, rows: [header, ...body] };
}
