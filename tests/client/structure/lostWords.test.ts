// @vitest-environment jsdom
import { addColumnAfter, deleteColumn, toggleHeaderRow } from '@tiptap/pm/tables';
import { describe, expect, it, vi } from 'vitest';
import { moveChapter } from '../../../client/editor/moveChapter';
import { replaceBody } from '../../../client/editor/replaceBody';
import { runTableCommand } from '../../../client/editor/runTableCommand';
import { TableActions } from '../../../client/editor/tables/tableActions';
import { createBuilder } from '../../../shared/sample/builder';
import { bodyOf } from '../../../shared/schema/ydoc';
import { cellsOf } from '../../../shared/tables/cellOf';
import { completeDataTables } from '../../../shared/tables/completeDataTables';
import { sortColumns } from '../../../shared/tables/sortColumns';
import { sortRows } from '../../../shared/tables/sortRows';
import { countingIds } from '../../helpers/countingIds';
import { placeOf, prepareTeam } from '../../helpers/prepareTeam';
import type { SharedEditor } from '../../helpers/sharedEditor';

const b = createBuilder(countingIds());
const team = prepareTeam();
const open = team.openTwo;

/** Passes everything on, and lets everybody do what they do after a rest; fails where not all see the same. */
function rest(): void {
  team.settle();
  for (const { editor } of team.people) editor.storage.chapterMoves.sharedWords?.settle();
  team.settle();
  for (const { ydoc } of team.people) completeDataTables(ydoc, bodyOf(ydoc));
  team.settle();
  const [first, ...others] = team.people.map(({ editor }) => editor.state.doc.toJSON());
  for (const each of others) expect(each).toEqual(first);
}

function typeAt({ editor }: SharedEditor, position: number, words: string): void {
  editor.view.dispatch(editor.state.tr.insertText(words, position));
}

describe('TAB-20: undo of a row or column in which another wrote', () => {
  const table = () =>
    b.dataTable({
      id: 'table',
      kind: 'projects',
      columns: [
        { id: 'name', name: '项目', role: 'name' },
        { id: 'place', name: '地点', role: 'place' },
      ],
      rows: [{ id: 'school', cells: ['小学', '城东'] }],
    });
  const actionsOf = ({ editor }: SharedEditor) => new TableActions(editor.view, 0, countingIds('n'));

  /** The header and first row, column by column. */
  const grid = ({ editor }: SharedEditor) => {
    const data = editor.state.doc.child(0);
    return sortColumns(data).map(({ id, node }) => [
      node.textContent,
      node.attrs.role,
      ...sortRows(data).map((row) => cellsOf(row.node, id)[0]?.node.textContent),
    ]);
  };

  /** Where the cell of the last column in the first row begins. */
  const lastCell = ({ editor }: SharedEditor) => {
    const data = editor.state.doc.child(0);
    const column = sortColumns(data).at(-1)?.id ?? '';
    const row = sortRows(data)[0];
    const cell = row && cellsOf(row.node, column)[0];
    if (!row || !cell) throw new Error('the table has no such cell');
    let start = -1;
    editor.state.doc.descendants((node, position) => {
      if (node === cell.node) start = position + 1;
    });
    return start;
  };

  it('leaves the column with its role and the words of the other, and takes the own header', async () => {
    const [one, other] = await open(table(), b.paragraph('尾'));
    actionsOf(one).addColumn(2, { role: 'period', header: '年限' });
    team.settle();
    typeAt(other, lastCell(other), '三年');
    team.settle();
    one.editor.commands.undo();
    rest();
    expect(grid(one)).toEqual([
      ['项目', 'name', '小学'],
      ['地点', 'place', '城东'],
      ['', 'period', '三年'],
    ]);
  });

  it('takes the column where nobody wrote in it', async () => {
    const [one] = await open(table(), b.paragraph('尾'));
    actionsOf(one).addColumn(2, { role: 'period', header: '年限' });
    one.editor.commands.undo();
    rest();
    expect(grid(one).map(([header]) => header)).toEqual(['项目', '地点']);
  });

  it('brings words back that it had not seen, in a column of their own', async () => {
    const [one, other] = await open(table(), b.paragraph('尾'));
    actionsOf(one).addColumn(2, { role: 'period', header: '年限' });
    team.settle();
    typeAt(other, lastCell(other), '三年');
    one.editor.commands.undo();
    rest();
    expect(grid(one).at(-1)).toEqual(['', 'other', '三年']);
  });

  it('brings them back by itself when all has been quiet for a second and a half', async () => {
    const [one, other] = await open(table(), b.paragraph('尾'));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      actionsOf(one).addColumn(2, { role: 'period', header: '年限' });
      team.settle();
      typeAt(other, lastCell(other), '三年');
      one.editor.commands.undo();
      team.settle();
      const isThere = () => JSON.stringify(one.editor.state.doc).includes('三年');
      vi.advanceTimersByTime(1_400);
      team.settle();
      expect(isThere()).toBe(false);
      vi.advanceTimersByTime(200);
      team.settle();
      expect(isThere()).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('leaves one column where its deletion is taken back after it came back for the words of another', async () => {
    const [one, other] = await open(table(), b.paragraph('尾'));
    actionsOf(one).deleteColumn('place');
    typeAt(other, placeOf(other, '城东'), '在');
    rest();
    one.editor.commands.undo();
    rest();
    expect(grid(one)).toEqual([
      ['项目', 'name', '小学'],
      ['地点', 'place', '在城东'],
    ]);
  });
});

describe('TAB-21: words that nobody deleted', () => {
  const plain = () => b.table(['甲', '乙'], ['丙', '丁']);
  const headerRow = (who: SharedEditor, cell: string) => {
    who.editor.commands.setTextSelection(placeOf(who, cell));
    runTableCommand(who.editor.view, toggleHeaderRow);
  };
  const textOf = ({ editor }: SharedEditor) =>
    editor.state.doc.children.map(({ textContent }) => textContent).join('|');

  it('come back where one moves the chapter of a table, writes in it there, and another makes a header row', async () => {
    const [one, other] = await open(b.heading(1, '一'), plain(), b.heading(1, '二'));
    moveChapter(one.editor, String(one.editor.state.doc.child(0).attrs.id), 3);
    headerRow(other, '丙');
    typeAt(one, placeOf(one, '丙') + 1, '晚');
    rest();
    expect(textOf(one).replaceAll(/[^丙晚]/g, '')).toHaveLength(2);
  });

  it('stay away where somebody deleted them after having seen them', async () => {
    const [one, other] = await open(b.paragraph('甲'), plain(), b.paragraph('尾'));
    typeAt(other, placeOf(other, '乙') + 1, '见');
    team.settle();
    one.editor.commands.setTextSelection(placeOf(one, '乙'));
    runTableCommand(one.editor.view, deleteColumn);
    rest();
    expect(textOf(one)).toBe('甲|甲丙|尾');
  });

  it('stand once where one makes a header row and another brings a version with that row back', async () => {
    const [one, other] = await open(plain(), b.paragraph('尾'));
    headerRow(one, '丙');
    const version = one.editor.state.doc;
    replaceBody(other.editor, version);
    rest();
    expect(textOf(one)).toBe('甲乙丙丁|尾');
  });

  it('stand once where two made one header row and one of them takes that back', async () => {
    const [one, other] = await open(plain(), b.paragraph('尾'));
    headerRow(one, '丙');
    headerRow(other, '丙');
    rest();
    other.editor.commands.undo();
    rest();
    expect(textOf(one)).toBe('甲乙丙丁|尾');
  });

  it('stand once where two begin one empty cell and a third arranges its table', async () => {
    const [one, other] = await open(b.table(['甲', ''], ['丙', '丁']), b.paragraph('尾'));
    const empty = (who: SharedEditor) => placeOf(who, '甲') + 5;
    typeAt(one, empty(one), '先');
    typeAt(other, empty(other), '后');
    one.editor.commands.setTextSelection(placeOf(one, '丙'));
    runTableCommand(one.editor.view, addColumnAfter);
    rest();
    expect(textOf(one).replaceAll(/[^先后]/g, '')).toHaveLength(2);
  });

  it('stand once where a range is cleared and brought back while another moves its chapter', async () => {
    const [one, other] = await open(b.heading(1, '一'), plain(), b.heading(1, '二'));
    const place = placeOf(one, '丙');
    one.editor.view.dispatch(one.editor.state.tr.delete(place, place + 1));
    one.editor.commands.undo();
    moveChapter(other.editor, String(other.editor.state.doc.child(0).attrs.id), 3);
    rest();
    expect(textOf(one)).toBe('二|一|甲乙丙丁');
  });

  it('stand once where one brings a version back and another takes the deletion of a cell back', async () => {
    const table = b.dataTable({
      id: 'table',
      kind: 'projects',
      columns: [{ id: 'name', name: '项目', role: 'name' }],
      rows: [{ id: 'school', cells: ['小学'] }],
    });
    const [one, other] = await open(b.heading(1, '一'), table, b.heading(1, '二'));
    const version = one.editor.state.doc;
    moveChapter(other.editor, String(version.child(0).attrs.id), 3);
    const place = placeOf(one, '小学');
    one.editor.view.dispatch(one.editor.state.tr.delete(place, place + 2));
    replaceBody(other.editor, version);
    one.editor.commands.undo();
    rest();
    expect(textOf(one)).toBe('一|项目小学|二');
  });
});
