import { guardOf } from '../../../client/editor/locks/chapterGuard';
import { selectedCellSpot } from '../../../client/editor/tables/cellSpot';
import { pasteGrid } from '../../../client/editor/tables/pasteGrid';
import { TableActions } from '../../../client/editor/tables/tableActions';
import { bodyOf } from '../../../shared/schema/ydoc';
import { cellsOf } from '../../../shared/tables/cellOf';
import { completeDataTables } from '../../../shared/tables/completeDataTables';
import { sortColumns } from '../../../shared/tables/sortColumns';
import { sortRows } from '../../../shared/tables/sortRows';
import { type ActTools, findAll, type GameAct, type Placed, pickOne, select } from './gameAct';

interface TableTools extends ActTools {
  readonly table: Placed;
  readonly actions: TableActions;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** An act on one of the structured tables there are. */
function onTable(name: string, run: (tools: TableTools) => void, takes?: GameAct['takes']): GameAct {
  return {
    name,
    ...(takes && { takes }),
    run(tools) {
      const { person, random, newId } = tools;
      const table = pickOne(
        random,
        findAll(person.editor.state.doc, (node) => node.type.name === 'dataTable'),
      );
      if (!table) return;
      run({
        ...tools,
        table,
        actions: new TableActions(person.editor.view, table.position, newId),
        rows: sortRows(table.node).map(({ id }) => id),
        columns: sortColumns(table.node).map(({ id }) => id),
      });
    },
  };
}

const ROLES = ['remark', 'period', 'place', 'unit', 'department', 'other'] as const;
const KINDS = ['item', 'item', 'group', 'remark', 'total'] as const;

/** Everything that is done to structured tables. */
export const dataTableActs: readonly GameAct[] = [
  onTable('type in cell', ({ person, random, table, newWord }) => {
    const cell = pickOne(
      random,
      findAll(table.node, (node) => /^data(Cell|Column)$/.test(node.type.name)),
    );
    if (!cell) return;
    const start = table.position + 1 + cell.position + 1;
    select(
      person,
      start + random.pick([0, cell.node.content.size, random.below(cell.node.content.size + 1)]),
    );
    person.editor.view.dispatch(person.editor.state.tr.insertText(newWord()));
  }),
  onTable('add row', ({ random, rows, actions }) =>
    actions.addRow(pickOne(random, rows), random.pick(['before', 'after']), { kind: random.pick(KINDS) }),
  ),
  onTable('move row', ({ random, rows, actions }) => {
    const row = pickOne(random, rows);
    if (row) actions.moveRow(row, random.pick(['up', 'down']));
  }),
  onTable('change row', ({ random, rows, actions }) => {
    const row = pickOne(random, rows);
    if (row)
      actions.changeRow(row, random.chance(0.5) ? { kind: random.pick(KINDS), level: 0 } : { level: 1 });
  }),
  onTable('add column', ({ random, columns, actions, newWord }) =>
    actions.addColumn(random.below(columns.length + 1), {
      role: random.pick(ROLES),
      ...(random.chance(0.5) && { header: newWord() }),
    }),
  ),
  onTable('move column', ({ random, columns, actions }) => {
    const column = pickOne(random, columns);
    if (column) actions.moveColumn(column, random.pick([1, -1]));
  }),
  onTable('set role', ({ random, columns, actions }) => {
    const column = pickOne(random, columns);
    if (column) actions.changeColumn(column, { role: random.pick(ROLES) });
  }),
  onTable(
    'delete row',
    ({ random, rows, actions }) => {
      const row = pickOne(random, rows);
      if (row && rows.length > 1) actions.deleteRow(row);
    },
    'any',
  ),
  onTable(
    'delete column',
    ({ random, columns, actions }) => {
      const column = pickOne(random, columns);
      if (column && columns.length > 1) actions.deleteColumn(column);
    },
    'any',
  ),
  onTable(
    'paste range',
    ({ person, random, table, newWord, newId, actions }) => {
      const cells = findAll(table.node, (node) => /^data(Cell|Column)$/.test(node.type.name));
      const cell = pickOne(random, cells);
      if (!cell) return;
      select(person, table.position + 1 + cell.position + 1);
      const spot = selectedCellSpot(person.editor.state);
      const grid = Array.from({ length: 1 + random.below(3) }, () =>
        Array.from({ length: 1 + random.below(2) }, () => (random.chance(0.8) ? newWord() : '')),
      );
      if (spot && actions.tablePosition === spot.tablePosition)
        pasteGrid(person.editor.view, spot, grid, newId);
    },
    'any',
  ),
  onTable(
    'clear range',
    ({ person, random, table, rows, columns }) => {
      const corner = () => ({ row: random.pick([null, ...rows]), column: random.pick(columns) });
      const { ranges } = person.editor.storage.dataTables;
      if (columns.length === 0 || !ranges) return;
      ranges.select({ table: String(table.node.attrs.id), anchor: corner(), head: corner() });
      ranges.run('Delete');
    },
    'any',
  ),
  {
    name: 'complete',
    run: ({ person: { ydoc } }) => void completeDataTables(ydoc, bodyOf(ydoc), guardOf(ydoc)?.isClosed),
  },
];

/** What is wrong with a structured table after everybody completed it; `roles` are those that were ever given to a column, by id. */
export function dataTableFaults(
  { node }: Placed,
  roles: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const faults: string[] = [];
  const columns = sortColumns(node);
  const ids = columns.map(({ id }) => id);
  const rows = sortRows(node);
  if (new Set(ids).size < ids.length) faults.push(`two columns have one id: ${ids}`);
  if (new Set(rows.map(({ id }) => id)).size < rows.length) faults.push('two rows have one id');
  for (const { id, node: column } of columns)
    if (!roles.get(id)?.has(String(column.attrs.role)))
      faults.push(`column ${id} has the role ${column.attrs.role} that nobody gave it`);
  for (const row of rows)
    for (const id of ids) {
      const count = cellsOf(row.node, id).length;
      if (count !== 1) faults.push(`row ${row.id} has ${count} cells in column ${id}`);
    }
  return faults;
}
