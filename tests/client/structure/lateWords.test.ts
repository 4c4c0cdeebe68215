// @vitest-environment jsdom
import { CellSelection, mergeCells } from '@tiptap/pm/tables';
import { describe, expect, it } from 'vitest';
import { moveChapter } from '../../../client/editor/moveChapter';
import { runTableCommand } from '../../../client/editor/runTableCommand';
import { TableActions } from '../../../client/editor/tables/tableActions';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { placeOf, prepareTeam } from '../../helpers/prepareTeam';
import { createRandom } from '../../helpers/random';
import type { SharedEditor } from '../../helpers/sharedEditor';

const b = createBuilder(countingIds());
const team = prepareTeam();
const open = team.openThree;

/** Where the cells of plain tables begin. */
function cellsOf({ editor }: SharedEditor): readonly number[] {
  const cells: number[] = [];
  editor.state.doc.descendants((node, position) => {
    if (/cell/.test(String(node.type.spec.tableRole))) cells.push(position);
  });
  return cells;
}

const type = (who: SharedEditor, behind: string, words: string) =>
  who.editor.view.dispatch(who.editor.state.tr.insertText(words, placeOf(who, behind) + behind.length));
const press = ({ editor }: SharedEditor, key: string) =>
  editor.view.someProp('handleKeyDown', (handle) =>
    handle(editor.view, new KeyboardEvent('keydown', { key })),
  );

/** What everybody sees, in words; fails where that differs. */
function words(): string {
  team.settle();
  const [one, ...others] = team.people.map(({ editor }) => editor.state.doc);
  for (const other of others) expect(other.toJSON()).toEqual(one?.toJSON());
  return one?.children.map(({ textContent }) => textContent).join('|') ?? '';
}

/** Passes on what waits, between those who have the network. */
function pass(): void {
  const random = createRandom(1);
  for (let count = 0; count < 100; count += 1) team.passOne(random);
}

describe('STR-22: words that somebody types while another', () => {
  it('joins their paragraph to the one before stand in their place there', async () => {
    const [one, other] = await open(b.paragraph('甲'), b.paragraph('乙丙'));
    type(other, '乙', '晚');
    one.editor.commands.setTextSelection(placeOf(one, '乙丙'));
    press(one, 'Backspace');
    expect(one.editor.state.doc.childCount).toBe(1);
    expect(words()).toBe('甲乙晚丙');
  });

  it('makes a list of their paragraph stand in the list, and in the paragraph again', async () => {
    const [one, other] = await open(b.paragraph('甲'), b.paragraph('乙丙'));
    const toggle = () => {
      one.editor.commands.setTextSelection(placeOf(one, '乙'));
      one.editor.commands.toggleBulletList();
    };
    type(other, '乙', '晚');
    toggle();
    expect(words()).toBe('甲|乙晚丙');
    expect(other.editor.state.doc.child(1).type.name).toBe('bulletList');
    type(other, '晚', '又');
    toggle();
    expect(words()).toBe('甲|乙晚又丙');
    expect(other.editor.state.doc.child(1).type.name).toBe('paragraph');
  });

  it('puts a chip before or into their paragraph stay there', async () => {
    const [one, other] = await open(b.paragraph('甲乙'));
    type(other, '甲', '晚');
    one.editor.commands.insertContentAt(1, {
      type: 'crossRef',
      attrs: { id: 'x', target: 't', form: 'number' },
    });
    expect(words()).toBe('甲晚乙');
    type(other, '晚', '又');
    one.editor.commands.insertContentAt(placeOf(one, '乙'), { type: 'hardBreak' });
    expect(words()).toContain('又');
  });

  it('moves their chapter stay where a chip was put before them', async () => {
    const [one, other] = await open(b.heading(1, '甲'), b.paragraph('乙丙'), b.heading(1, '丁'));
    moveChapter(one.editor, String(one.editor.state.doc.child(0).attrs.id), 3);
    other.editor.commands.insertContentAt(4, { type: 'hardBreak' });
    expect(words()).toBe('丁|甲|乙丙');
    expect(one.editor.state.doc.child(2).child(0).type.name).toBe('hardBreak');
  });

  it('takes a list back stand in the paragraph that it was, and in the list that it is again', async () => {
    const [one, other] = await open(b.paragraph('甲'), b.paragraph('乙丙'));
    one.editor.commands.setTextSelection(placeOf(one, '乙'));
    one.editor.commands.toggleBulletList();
    expect(words()).toBe('甲|乙丙');
    type(other, '乙', '晚');
    one.editor.commands.undo();
    expect(words()).toBe('甲|乙晚丙');
    expect(other.editor.state.doc.child(1).type.name).toBe('paragraph');
    type(other, '晚', '又');
    one.editor.commands.redo();
    expect(words()).toBe('甲|乙晚又丙');
    expect(other.editor.state.doc.child(1).type.name).toBe('bulletList');
  });

  it('takes a join back stand there once, where another made a list of them', async () => {
    const [one, other] = await open(b.paragraph('甲'), b.paragraph('乙丙'));
    one.editor.commands.setTextSelection(placeOf(one, '乙'));
    press(one, 'Backspace');
    one.editor.commands.undo();
    other.editor.commands.setTextSelection(placeOf(other, '乙'));
    other.editor.commands.toggleBulletList();
    expect(words()).toBe('甲|乙丙');
  });

  it('stay in front of one who takes a merge back of cells that another merged too', async () => {
    const [one, other] = await open(b.table(['甲', '乙', '丙'], ['子', '丑', '寅']));
    const merge = (who: SharedEditor, from: number, to: number) => {
      const { state, view } = who.editor;
      view.dispatch(
        state.tr.setSelection(CellSelection.create(state.doc, cellsOf(who)[from] ?? 0, cellsOf(who)[to])),
      );
      runTableCommand(view, mergeCells);
    };
    merge(one, 2, 5);
    merge(other, 0, 2);
    const before = words();
    other.editor.commands.undo();
    expect([...words()].sort()).toEqual([...before].sort());
  });

  it('empties their cell of a plain table stay in it', async () => {
    const [one, other] = await open(b.table(['甲', '乙'], ['丙', '丁']));
    type(other, '乙', '晚');
    const cells = cellsOf(one);
    const selection = CellSelection.create(one.editor.state.doc, cells[0] ?? 0, cells[1]);
    one.editor.view.dispatch(one.editor.state.tr.setSelection(selection));
    press(one, 'Delete');
    expect(words()).toBe('晚丙丁');
    expect(one.editor.state.doc.child(0).child(0).child(1).textContent).toBe('晚');
  });

  it('joins the same paragraphs stand there once', async () => {
    const [one, other] = await open(b.paragraph('甲'), b.paragraph('乙'));
    for (const who of [one, other]) {
      who.editor.commands.setTextSelection(placeOf(who, '乙'));
      press(who, 'Backspace');
    }
    type(other, '乙', '晚');
    expect(words()).toBe('甲乙晚');
  });

  it('moves their chapter wait for the new column that a third takes along', async () => {
    const columns = [{ id: 'c1', name: '名称', role: 'name' } as const];
    const table = b.dataTable({ kind: 'projects', columns, rows: [{ id: 'r1', cells: ['甲'] }] });
    const [one, other, third] = await open(b.heading(1, '子'), table, b.heading(1, '丑'));
    moveChapter(one.editor, String(one.editor.state.doc.child(0).attrs.id), 3);
    team.goOffline(0);
    new TableActions(third.editor.view, 3, countingIds('c')).addColumn(1);
    pass();
    const cell = placeOf(other, '甲') + 3;
    other.editor.view.dispatch(other.editor.state.tr.insertText('晚', cell));
    team.goOffline(2);
    team.comeBack(0);
    pass();
    expect(words()).toBe('丑|子|名称甲晚');
  });

  it('deletes the row of their cell of a structured table go with the row, and stand in no other cell', async () => {
    const columns = [{ id: 'c1', name: '名称', role: 'name' } as const];
    const rows = [
      { id: 'r1', cells: ['甲'] },
      { id: 'r2', cells: [''] },
    ];
    const [one, other] = await open(b.dataTable({ kind: 'projects', columns, rows }), b.paragraph('尾'));
    const cell = other.editor.state.doc.content.size - 3 - 3;
    other.editor.view.dispatch(other.editor.state.tr.insertText('晚', cell));
    expect(other.editor.state.doc.child(0).child(2).textContent).toBe('晚');
    new TableActions(one.editor.view, 0, countingIds('a')).deleteRow('r2');
    expect(words()).toBe('名称甲|尾');
  });
});
