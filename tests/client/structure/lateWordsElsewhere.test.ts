// @vitest-environment jsdom
import type { JSONContent } from '@tiptap/core';
import { toggleHeaderRow } from '@tiptap/pm/tables';
import { describe, expect, it } from 'vitest';
import { setBlockStyle } from '../../../client/editor/blockStyles';
import { moveChapter } from '../../../client/editor/moveChapter';
import { runTableCommand } from '../../../client/editor/runTableCommand';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { placeOf, prepareTeam } from '../../helpers/prepareTeam';
import type { SharedEditor } from '../../helpers/sharedEditor';
import { press } from '../games/gameAct';

const b = createBuilder(countingIds());
const team = prepareTeam();
const open = team.openTwo;

const caretTo = (who: SharedEditor, text: string, offset = 0) =>
  who.editor.commands.setTextSelection(placeOf(who, text) + offset);
const type = (who: SharedEditor, behind: string, words: string) =>
  who.editor.view.dispatch(who.editor.state.tr.insertText(words, placeOf(who, behind) + behind.length));

/** A plain table without a header. */
function tableOf(...rows: readonly (readonly string[])[]): JSONContent {
  const cell = (text: string) => ({ type: 'tableCell', content: [b.paragraph(text)] });
  return {
    type: 'table',
    attrs: { id: 'table' },
    content: rows.map((cells) => ({ type: 'tableRow', content: cells.map(cell) })),
  };
}

/** Deletes the block around a text. */
function deleteBlock(who: SharedEditor, text: string): void {
  const { state, view } = who.editor;
  const place = state.doc.resolve(placeOf(who, text));
  view.dispatch(state.tr.delete(place.before(), place.after()));
}

/** What everybody sees; fails where that differs. */
function plan(): string {
  team.settle();
  const [one, other] = team.people.map(({ editor }) => editor.state.doc);
  expect(other?.toJSON()).toEqual(one?.toJSON());
  return String(one)
    .replaceAll('paragraph', 'p')
    .replace(/^doc\(|\)$/g, '');
}

describe('STR-28: nothing is lost or doubled where somebody', () => {
  it('takes the first item out of a list and, before others hear of it, back', async () => {
    const [one] = await open(b.list('bulletList', '甲', '乙'));
    caretTo(one, '甲');
    press(one, 'Backspace');
    one.editor.commands.undo();
    expect(plan()).toBe('bulletList(listItem(p("甲")), listItem(p("乙")))');
  });

  it('deletes one paragraph of a box while another joins the other to it: the box stays, with its title', async () => {
    const [one, other] = await open(b.box('题', b.paragraph('甲'), b.paragraph('乙')));
    type(other, '乙', '晚');
    deleteBlock(other, '甲');
    caretTo(one, '乙');
    press(one, 'Backspace');
    const box = plan();
    expect(box).toMatch(/^box\(boxTitle\("题"\), p.*\)\)$/);
    expect(lettersIn(box)).toBe([...'题乙晚'].sort().join(''));
  });

  it('makes a heading of a line that was emptied, while another writes in it again', async () => {
    const [one, other] = await open(b.paragraph('甲'), b.paragraph('乙'));
    one.editor.view.dispatch(one.editor.state.tr.delete(1, 2));
    team.settle();
    one.editor.commands.setTextSelection(1);
    one.editor.commands.command(({ tr }) =>
      setBlockStyle(tr, { type: 'heading', level: 1, kind: 'numbered' }),
    );
    other.editor.view.dispatch(other.editor.state.tr.insertText('晚', 1));
    expect(plan()).toBe('heading("晚"), p("乙")');
  });

  it.each([
    ['after hearing of it', true],
    ['before hearing of it', false],
  ])(
    'takes a header row back in which another wrote %s: the row has the cells that it had',
    async (_, hears) => {
      const [one, other] = await open(tableOf(['甲', '乙'], ['丙', '丁']));
      caretTo(one, '甲');
      runTableCommand(one.editor.view, toggleHeaderRow);
      if (hears) team.settle();
      type(other, '甲', '晚');
      team.settle();
      one.editor.commands.undo();
      expect(plan()).toBe(
        'table(tableRow(tableCell(p("甲晚")), tableCell(p("乙"))), tableRow(tableCell(p("丙")), tableCell(p("丁"))))',
      );
    },
  );

  it('puts a list into another kind of list while another joins a line to it', async () => {
    const [one, other] = await open(
      b.list('bulletList', '甲', '乙'),
      b.list('orderedList', '丙'),
      b.paragraph('丁'),
    );
    one.editor.commands.setTextSelection({ from: placeOf(one, '甲'), to: placeOf(one, '丙') });
    one.editor.commands.toggleOrderedList();
    caretTo(other, '乙', 1);
    press(other, 'Delete');
    expect(lettersIn(plan())).toBe('丁丙乙甲');
  });

  it('makes a list of lines around a structured table while another types in its cell', async () => {
    const [one, other] = await open(
      b.paragraph('甲'),
      b.dataTable({
        id: 't',
        kind: 'indicators',
        columns: [{ id: 'c', name: '名', role: 'name' }],
        rows: [
          { id: 'r1', cells: ['一'] },
          { id: 'r2', cells: [''] },
        ],
      }),
      b.paragraph('乙'),
    );
    one.editor.commands.setTextSelection({ from: placeOf(one, '甲'), to: placeOf(one, '乙') });
    one.editor.commands.toggleBulletList();
    type(other, '一', '晚');
    const { state, view } = other.editor;
    view.dispatch(state.tr.insertText('空', placeOf(other, '乙') - 4));
    expect(plan()).toMatch(/^bulletList\(.*dataCell\("一晚"\).*dataCell\("空"\)/);
  });

  it('puts a chip into a line of a chapter that both move', async () => {
    const [one, other] = await open(
      b.heading(1, '章'),
      b.paragraph('甲乙'),
      b.heading(1, '节'),
      b.paragraph('丙'),
    );
    moveChapter(one.editor, String(one.editor.state.doc.child(0).attrs.id), 4);
    one.editor.commands.insertContentAt(placeOf(one, '乙'), { type: 'hardBreak' });
    moveChapter(other.editor, String(other.editor.state.doc.child(0).attrs.id), 4);
    expect(lettersIn(plan())).toBe('丙乙甲章节');
  });

  it('deletes a paragraph in which another types: those words stand in a paragraph there', async () => {
    const [one, other] = await open(b.paragraph('甲'), b.paragraph('乙'), b.paragraph('丙'));
    type(other, '乙', '晚');
    deleteBlock(one, '乙');
    expect(plan()).toBe('p("甲"), p("晚"), p("丙")');
  });

  it('takes back by undo the line that a split made, in which another types', async () => {
    const [one, other] = await open(b.paragraph('甲'));
    caretTo(one, '甲', 1);
    press(one, 'Enter');
    team.settle();
    const { state, view } = other.editor;
    view.dispatch(state.tr.insertText('晚', state.doc.content.size - 1));
    one.editor.commands.undo();
    expect(plan()).toBe('p("甲"), p("晚")');
  });

  it('takes a join back, after another put a chip before the joined words', async () => {
    const [one, other] = await open(b.paragraph('甲'), b.paragraph('乙丙'));
    caretTo(one, '乙丙');
    press(one, 'Backspace');
    other.editor.commands.insertContentAt(placeOf(other, '乙'), { type: 'hardBreak' });
    team.settle();
    one.editor.commands.undo();
    expect(lettersIn(String(one.editor.state.doc))).toBe('丙乙甲');
    expect(lettersIn(plan())).toBe('丙乙甲');
  });

  it('splits a line into which another puts a chip', async () => {
    const [one, other] = await open(b.paragraph('甲乙'));
    caretTo(one, '甲乙', 1);
    press(one, 'Enter');
    other.editor.commands.insertContentAt(placeOf(other, '甲'), { type: 'hardBreak' });
    expect(lettersIn(plan())).toBe('乙甲');
  });

  it('makes a list of an empty cell in which another types and moves its chapter', async () => {
    const [one, other] = await open(
      b.heading(1, '章'),
      b.table(['甲', '乙'], ['', '丙']),
      b.heading(1, '节'),
      b.paragraph('丁'),
    );
    const empty = (who: SharedEditor) => placeOf(who, '丙') - 3;
    one.editor.commands.setTextSelection(empty(one));
    one.editor.commands.toggleBulletList();
    other.editor.view.dispatch(other.editor.state.tr.insertText('晚', empty(other)));
    // Twice, so that it stands behind the list.
    moveChapter(other.editor, String(other.editor.state.doc.child(2).attrs.id), 0);
    moveChapter(other.editor, String(other.editor.state.doc.child(2).attrs.id), 0);
    expect(lettersIn(plan())).toBe('丁丙乙晚甲章节');
  });
});

/** The Chinese letters of a plan, in the order of their codes. */
function lettersIn(text: string): string {
  return [...text]
    .filter((letter) => letter >= '一')
    .sort()
    .join('');
}
