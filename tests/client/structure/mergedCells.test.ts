// @vitest-environment jsdom
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addRowAfter,
  CellSelection,
  fixTables,
  mergeCells,
  splitCell,
  TableMap,
  toggleHeaderRow,
} from '@tiptap/pm/tables';
import { afterEach, describe, expect, it } from 'vitest';
import { runTableCommand } from '../../../client/editor/runTableCommand';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { openTeam, prepareEditors } from '../../helpers/editorTests';
import { createRandom, type Random } from '../../helpers/random';
import type { SharedEditor } from '../../helpers/sharedEditor';
import type { WritingTeam } from '../../helpers/writingTeam';

const RUNS = Number(process.env.TABLE_RUNS ?? 10);
const FIRST_SEED = Number(process.env.TABLE_SEED ?? 1);
const SIZE = 3;
let team: WritingTeam;

prepareEditors();
afterEach(() => team?.destroy());

/** A table of three rows and columns; the cells named are empty. */
async function open(count: number, empty: readonly string[] = []): Promise<void> {
  const b = createBuilder(countingIds());
  const rows = Array.from({ length: SIZE }, (_, row) => ({
    type: 'tableRow',
    content: Array.from({ length: SIZE }, (__, column) => {
      const name = `${row}${column}`;
      const content = empty.includes(name) ? [] : [{ type: 'text', text: `格${name}` }];
      return { type: 'tableCell', content: [{ type: 'paragraph', attrs: { id: `p${name}` }, content }] };
    }),
  }));
  team = await openTeam([{ type: 'table', attrs: { id: 'table' }, content: rows }, b.paragraph('尾')], count);
}

function person(index: number): SharedEditor {
  const found = team.people[index];
  if (!found) throw new Error(`there is no person ${index}`);
  return found;
}

function cellsOf(doc: Node): readonly { readonly node: Node; readonly position: number }[] {
  const cells: { node: Node; position: number }[] = [];
  doc.descendants((node, position) => {
    if (/cell/.test(String(node.type.spec.tableRole))) cells.push({ node, position });
    return !node.isTextblock;
  });
  return cells;
}

function typeInto({ editor }: SharedEditor, cell: number, word: string): void {
  const found = cellsOf(editor.state.doc)[cell];
  if (!found) throw new Error(`there is no cell ${cell}`);
  const end = found.position + found.node.nodeSize - 2;
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, end)));
  editor.view.dispatch(editor.state.tr.insertText(word));
}

/** Merges the cells from one to another, as the table menu does. */
function merge({ editor }: SharedEditor, from: number, to: number): void {
  const cells = cellsOf(editor.state.doc);
  const [first, last] = [cells[from]?.position ?? 0, cells[to]?.position ?? 0];
  editor.view.dispatch(editor.state.tr.setSelection(CellSelection.create(editor.state.doc, first, last)));
  runTableCommand(editor.view, mergeCells);
}

const cellTexts = ({ editor }: SharedEditor) =>
  cellsOf(editor.state.doc).map(({ node }) => node.children.map(({ textContent }) => textContent).join('/'));

describe('TAB-16: cells merged while others type in them', () => {
  it('take along what is typed in each of them, in its place', async () => {
    await open(3);
    typeInto(person(1), 1, '乙写');
    typeInto(person(2), 0, '丙写');
    merge(person(0), 0, 2);
    team.settle();
    for (const each of team.people) expect(cellTexts(each)[0]).toBe('格00丙写/格01乙写/格02');
  });

  it('take in what is typed in a cell that was empty, and a paragraph that is begun', async () => {
    await open(2, ['01', '10']);
    typeInto(person(1), 1, '甲');
    typeInto(person(1), 3, '乙');
    person(1).editor.commands.keyboardShortcut('Enter');
    person(1).editor.view.dispatch(person(1).editor.state.tr.insertText('丙'));
    merge(person(0), 0, 4);
    team.settle();
    for (const each of team.people) {
      const words = cellTexts(each)[0] ?? '';
      for (const word of ['格00', '格11', '甲', '乙', '丙']) expect(words).toContain(word);
    }
    expect(cellTexts(person(0))).toEqual(cellTexts(person(1)));
  });

  it('are split again, and become a header, without losing what is typed', async () => {
    await open(2);
    merge(person(0), 0, 1);
    team.settle();
    typeInto(person(1), 0, '新');
    runTableCommand(person(0).editor.view, splitCell);
    team.settle();
    typeInto(person(1), 1, '又');
    typeInto(person(1), 5, '下');
    typeInto(person(0), 0, '头');
    runTableCommand(person(0).editor.view, toggleHeaderRow);
    team.settle();
    const text = person(0).editor.state.doc.textContent;
    for (const word of ['新', '又', '下', '头']) expect(text.split(word)).toHaveLength(2);
    expect(person(0).editor.state.doc.firstChild?.firstChild?.firstChild?.type.name).toBe('tableHeader');
    expect(cellTexts(person(0))).toEqual(cellTexts(person(1)));
  });

  it('are taken apart by one undo, which leaves the words of others', async () => {
    await open(2);
    typeInto(person(1), 1, '乙写');
    merge(person(0), 0, 1);
    team.settle();
    person(0).editor.commands.undo();
    team.settle();
    expect(person(0).editor.state.doc.textContent.split('乙写')).toHaveLength(2);
    expect(cellsOf(person(0).editor.state.doc)).toHaveLength(SIZE * SIZE);
  });
});

describe('three people who begin to type in one empty block at the same moment', () => {
  it('keep all their words, also when the block becomes another afterwards', async () => {
    await open(3, ['01', '12']);
    for (const index of [0, 1, 2]) typeInto(person(index), 1, ['甲甲', '乙乙', '丙丙'][index] ?? '');
    team.settle();
    const words = () =>
      ['甲甲', '乙乙', '丙丙'].map((word) => (cellTexts(person(0))[1] ?? '').split(word).length);
    expect(words()).toEqual([2, 2, 2]);
    typeInto(person(0), 0, '');
    runTableCommand(person(0).editor.view, toggleHeaderRow);
    team.settle();
    expect(words()).toEqual([2, 2, 2]);
    for (const each of team.people) expect(cellTexts(each)).toEqual(cellTexts(person(0)));
  });
});

describe('TAB-16: one person merges and splits while two others type and add rows and columns', () => {
  it(`no word is lost or doubled, and the table is rectangular for all (${RUNS} runs)`, async () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1) {
      const random = createRandom(seed);
      await open(3, ['01', '12', '20']);
      const log: string[] = [];
      const words: string[] = [];
      for (let round = 0; round < 5; round += 1) {
        const merger = random.below(3);
        for (let step = 0; step < 6; step += 1) {
          const who = random.below(3);
          const at = 0x5000 + words.length * 3;
          const word = String.fromCodePoint(at, at + 1, at + 2);
          log.push(`${who} ${who === merger ? restructure(who, random) : write(who, random, word, words)}`);
          while (random.chance(0.3)) team.passOne(random);
        }
        team.settle();
        repair(merger);
      }
      const { doc } = person(0).editor.state;
      const where = `seed ${seed}; replay with TABLE_SEED=${seed} TABLE_RUNS=1\n${log.join('\n')}`;
      for (const each of team.people) expect(each.editor.state.doc.toJSON(), where).toEqual(doc.toJSON());
      expect(
        words.filter((word) => doc.textContent.split(word).length !== 2),
        where,
      ).toEqual([]);
      expect(doc.firstChild && TableMap.get(doc.firstChild).problems, where).toBeNull();
      team.destroy();
      document.body.replaceChildren();
    }
  }, 240_000);
});

/** What the first in turn does after a rest (`mergedTables`). */
function repair(index: number): void {
  const { view } = person(index).editor;
  const transaction = fixTables(view.state);
  if (transaction) view.dispatch(transaction);
  team.settle();
}

function restructure(index: number, random: Random): string {
  const { view } = person(index).editor;
  const count = cellsOf(view.state.doc).length;
  const cell = random.below(count);
  if (random.chance(0.6)) {
    const other = Math.min(count - 1, cell + 1 + random.below(SIZE));
    merge(person(index), cell, other);
    return `merges ${cell} to ${other}`;
  }
  typeInto(person(index), cell, '');
  runTableCommand(view, random.chance(0.7) ? splitCell : toggleHeaderRow);
  return `splits ${cell} or changes the header`;
}

function write(index: number, random: Random, word: string, words: string[]): string {
  const { view } = person(index).editor;
  const cell = random.below(cellsOf(view.state.doc).length);
  if (random.chance(0.75)) {
    typeInto(person(index), cell, word);
    words.push(word);
    return `types ${word} into ${cell}`;
  }
  typeInto(person(index), cell, '');
  runTableCommand(view, random.chance(0.5) ? addRowAfter : addColumnAfter);
  return `adds at ${cell}`;
}
