// @vitest-environment jsdom
import { addColumnAfter, addRowAfter, addRowBefore, deleteColumn } from '@tiptap/pm/tables';
import { describe, expect, it } from 'vitest';
import { repairPlainTables } from '../../../client/editor/repairPlainTables';
import { runTableCommand } from '../../../client/editor/runTableCommand';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { prepareTeam } from '../../helpers/prepareTeam';
import type { SharedEditor } from '../../helpers/sharedEditor';
import { mergePlainCells, plainTable, typeIntoCell } from './plainTableGame';

const team = prepareTeam();
const b = createBuilder(countingIds());
const open = () => team.openTwo(plainTable(), b.paragraph('尾'));

/** The words of the cells, a row a line, as both see them after one of them has put the table in order. */
function rowsOf(one: SharedEditor, other: SharedEditor): readonly string[] {
  team.settle();
  one.ydoc.transact(() => repairPlainTables(one.editor.view), 'repair');
  team.settle();
  const [rows, same] = [one, other].map(({ editor }) =>
    editor.state.doc.child(0).children.map((row) => row.children.map((cell) => cell.textContent).join('|')),
  );
  expect(rows).toEqual(same);
  return rows ?? [];
}

const run = (person: SharedEditor, cell: number, command: Parameters<typeof runTableCommand>[1]) => {
  typeIntoCell(person, cell, '');
  runTableCommand(person.editor.view, command);
};

describe('[TAB-26] a plain table that two people left ragged', () => {
  it('has no column more where one deleted a column while the other inserted a row', async () => {
    const [one, other] = await open();
    run(one, 5, deleteColumn);
    run(other, 8, addRowAfter);
    expect(rowsOf(one, other)).toEqual(['格00|格01', '格10|格11', '格20|格21', '|']);
  });

  it('keeps what was typed in that row, and a column more where there is no other place for it', async () => {
    const [one, other] = await open();
    run(one, 5, deleteColumn);
    run(other, 8, addRowAfter);
    for (const [cell, words] of ['甲', '乙', '丙'].entries()) typeIntoCell(other, 9 + cell, words);
    expect(rowsOf(one, other)).toEqual(['格00|格01|', '格10|格11|', '格20|格21|', '甲|乙|丙']);
  });

  it('keeps what somebody types in a cell that goes before hearing of it', async () => {
    const [one, other] = await open();
    run(one, 5, deleteColumn);
    run(other, 8, addRowAfter);
    team.settle();
    typeIntoCell(other, 8, '丁');
    one.ydoc.transact(() => repairPlainTables(one.editor.view), 'repair');
    team.settle();
    expect(one.editor.state.doc.textContent.split('丁')).toHaveLength(2);
    expect(rowsOf(one, other)).toHaveLength(4);
  });

  it.each([
    ['below', addRowAfter, 8],
    ['above', addRowBefore, 0],
  ])('keeps a column that one inserted while the other inserted a row %s', async (_, addRow, cell) => {
    const [one, other] = await open();
    run(one, 5, addColumnAfter);
    run(other, cell, addRow);
    expect(rowsOf(one, other).map((row) => row.split('|').length)).toEqual([4, 4, 4, 4]);
  });

  it('is as it was when both take back that they merged cells of the same rows', async () => {
    const [one, other] = await open();
    mergePlainCells(one, 0, 4);
    mergePlainCells(other, 4, 8);
    rowsOf(one, other);
    one.editor.commands.undo();
    rowsOf(one, other);
    other.editor.commands.undo();
    expect(rowsOf(one, other)).toEqual(['格00|格01|格02', '格10|格11|格12', '格20|格21|格22']);
  });
});
