// @vitest-environment jsdom
import { splitCell, toggleHeaderRow } from '@tiptap/pm/tables';
import { afterEach, describe, expect, it } from 'vitest';
import { runTableCommand } from '../../../client/editor/runTableCommand';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { openTeam, prepareEditors } from '../../helpers/editorTests';
import { createRandom } from '../../helpers/random';
import type { SharedEditor } from '../../helpers/sharedEditor';
import type { WritingTeam } from '../../helpers/writingTeam';
import {
  deletingInstead,
  drawTableGame,
  mergePlainCells,
  plainCells,
  plainTable,
  playTableGame,
  SIZE,
  typeIntoCell,
} from './plainTableGame';

const RUNS = Number(process.env.TABLE_RUNS ?? 15);
const FIRST_SEED = Number(process.env.TABLE_SEED ?? 1);
let team: WritingTeam;

prepareEditors();
afterEach(() => team?.destroy());

/** A table of three rows and columns; the cells named are empty. */
async function open(count: number, empty: readonly string[] = []): Promise<void> {
  const b = createBuilder(countingIds());
  team = await openTeam([plainTable(empty), b.paragraph('尾')], count);
}

function person(index: number): SharedEditor {
  const found = team.people[index];
  if (!found) throw new Error(`there is no person ${index}`);
  return found;
}

const cellTexts = ({ editor }: SharedEditor) =>
  plainCells(editor.state.doc).map(({ node }) =>
    node.children.map(({ textContent }) => textContent).join('/'),
  );

describe('TAB-16: cells merged while others type in them', () => {
  it('take along what is typed in each of them, in its place', async () => {
    await open(3);
    typeIntoCell(person(1), 1, '乙写');
    typeIntoCell(person(2), 0, '丙写');
    mergePlainCells(person(0), 0, 2);
    team.settle();
    for (const each of team.people) expect(cellTexts(each)[0]).toBe('格00丙写/格01乙写/格02');
  });

  it('take in what is typed in a cell that was empty, and a paragraph that is begun', async () => {
    await open(2, ['01', '10']);
    typeIntoCell(person(1), 1, '甲');
    typeIntoCell(person(1), 3, '乙');
    person(1).editor.commands.keyboardShortcut('Enter');
    person(1).editor.view.dispatch(person(1).editor.state.tr.insertText('丙'));
    mergePlainCells(person(0), 0, 4);
    team.settle();
    for (const each of team.people) {
      const words = cellTexts(each)[0] ?? '';
      for (const word of ['格00', '格11', '甲', '乙', '丙']) expect(words).toContain(word);
    }
    expect(cellTexts(person(0))).toEqual(cellTexts(person(1)));
  });

  it('are split again, and become a header, without losing what is typed', async () => {
    await open(2);
    mergePlainCells(person(0), 0, 1);
    team.settle();
    typeIntoCell(person(1), 0, '新');
    runTableCommand(person(0).editor.view, splitCell);
    team.settle();
    typeIntoCell(person(1), 1, '又');
    typeIntoCell(person(1), 5, '下');
    typeIntoCell(person(0), 0, '头');
    runTableCommand(person(0).editor.view, toggleHeaderRow);
    team.settle();
    const text = person(0).editor.state.doc.textContent;
    for (const word of ['新', '又', '下', '头']) expect(text.split(word)).toHaveLength(2);
    expect(person(0).editor.state.doc.firstChild?.firstChild?.firstChild?.type.name).toBe('tableHeader');
    expect(cellTexts(person(0))).toEqual(cellTexts(person(1)));
  });

  it('are taken apart by one undo, which leaves the words of others', async () => {
    await open(2);
    typeIntoCell(person(1), 1, '乙写');
    mergePlainCells(person(0), 0, 1);
    team.settle();
    person(0).editor.commands.undo();
    team.settle();
    expect(person(0).editor.state.doc.textContent.split('乙写')).toHaveLength(2);
    expect(plainCells(person(0).editor.state.doc)).toHaveLength(SIZE * SIZE);
  });
});

describe('three people who begin to type in one empty block at the same moment', () => {
  it('keep all their words, also when the block becomes another afterwards', async () => {
    await open(3, ['01', '12']);
    for (const index of [0, 1, 2]) typeIntoCell(person(index), 1, ['甲甲', '乙乙', '丙丙'][index] ?? '');
    team.settle();
    const words = () =>
      ['甲甲', '乙乙', '丙丙'].map((word) => (cellTexts(person(0))[1] ?? '').split(word).length);
    expect(words()).toEqual([2, 2, 2]);
    typeIntoCell(person(0), 0, '');
    runTableCommand(person(0).editor.view, toggleHeaderRow);
    team.settle();
    expect(words()).toEqual([2, 2, 2]);
    for (const each of team.people) expect(cellTexts(each)).toEqual(cellTexts(person(0)));
  });
});

describe('TAB-16: two people merge cells of which some are the same', () => {
  it('keep all words once, with what both and a third typed meanwhile', async () => {
    await open(3);
    typeIntoCell(person(2), 4, '丙写');
    typeIntoCell(person(0), 5, '甲写');
    mergePlainCells(person(0), 0, 4);
    mergePlainCells(person(1), 3, 5);
    team.settle();
    const text = person(0).editor.state.doc.textContent;
    const given = ['00', '01', '02', '10', '11', '12', '20', '21', '22'].map((name) => `格${name}`);
    for (const word of [...given, '丙写', '甲写']) expect(text.split(word), word).toHaveLength(2);
    for (const each of team.people) expect(cellTexts(each)).toEqual(cellTexts(person(0)));
  });
});

/** How many people change the cells, and by how much the usual number of games is divided. */
const GAMES = [
  ['one person merges and splits while two others type and add rows and columns', 1, 1],
  ['two people merge, split and make headers while a third types and adds rows and columns', 2, 3],
  ['three people merge, split, make headers, type and add rows and columns', 3, 1],
] as const;

describe.each(GAMES)('TAB-16: %s', (_, mergers, part) => {
  const runs = Math.max(1, Math.floor(RUNS / part));
  it(`no word is lost or doubled, ids stay unique and the table is rectangular for all (${runs} runs)`, async () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + runs; seed += 1) {
      const acts = drawTableGame(createRandom(seed), mergers);
      const { faults } = await playTableGame(acts, seed);
      const where = `seed ${seed}; replay with TABLE_SEED=${seed} TABLE_RUNS=1\n${JSON.stringify(acts)}`;
      expect(faults, where).toEqual([]);
    }
  }, 240_000);
});

describe('TAB-16: three people restructure a table of which they also delete rows and columns', () => {
  const runs = Math.max(1, Math.floor(RUNS / 3));
  it(`no word is doubled, ids stay unique and the table is one and rectangular for all (${runs} runs)`, async () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + runs; seed += 1) {
      const acts = deletingInstead(drawTableGame(createRandom(seed), 3));
      const { faults } = await playTableGame(acts, seed);
      expect(faults, `seed ${seed}\n${JSON.stringify(acts)}`).toEqual([]);
    }
  }, 240_000);
});
