// @vitest-environment jsdom
import type { Node } from '@tiptap/pm/model';
import { addRowAfter, deleteRow as deletePlainRow } from '@tiptap/pm/tables';
import { beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { structureChange } from '../../../client/editor/tables/guardStructure';
import { settleTracked } from '../../../client/editor/tracking/settleTracked';
import { trackedStretches } from '../../../client/editor/tracking/trackedStretches';
import { trackedWriting } from '../../../client/editor/tracking/trackTransaction';
import { startI18n } from '../../../client/i18n/i18n';
import { readPlanBody } from '../../../shared/plan/readPlan';
import { createBuilder } from '../../../shared/sample/builder';
import { createPlanDocument, createSettings } from '../../../shared/schema/planDocument';
import { writeYDoc } from '../../../shared/schema/ydoc';
import { deleteRow } from '../../../shared/tables/deleteRow';
import { insertRow } from '../../../shared/tables/insertRow';
import { moveRow } from '../../../shared/tables/moveRow';
import { runTableEdits } from '../../../shared/tables/runTableEdits';
import { sortRows } from '../../../shared/tables/sortRows';
import { acceptedText } from '../../../shared/tracking/acceptedText';
import { countingIds } from '../../helpers/countingIds';
import { createRandom, type Random } from '../../helpers/random';
import { openSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';
import { createWritingTeam } from '../../helpers/writingTeam';

const HISTORIES = Number(process.env.TRACKED_HISTORIES ?? 4);
const FIRST = Number(process.env.TRACKED_FIRST ?? 1);
const seeds = Array.from({ length: HISTORIES }, (_, index) => FIRST + index);
const ROUNDS = 30;

/** An indicator table with three rows, the last of which was moved to the top, and a plain table. */
function startState(): Uint8Array {
  const b = createBuilder(countingIds());
  const table = b.dataTable({
    kind: 'indicators',
    columns: [
      { name: '指标', role: 'name' },
      { name: '2030年', role: 'value', year: 2030 },
    ],
    rows: [{ cells: ['甲', '1'] }, { cells: ['乙', '2'] }, { cells: ['丙', '3'] }],
  });
  const ydoc = new Y.Doc();
  const plain = b.table(['名称', '数量'], ['子', '4'], ['丑', '5']);
  writeYDoc(ydoc, createPlanDocument(b.doc(b.paragraph('指标如下。'), table, plain)));
  return Y.encodeStateAsUpdate(ydoc);
}

const DATA_TABLE = 1;
const PLAIN_TABLE = 2;

function positionOf(doc: Node, index: number): number {
  return doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
}

/** What the controls of a table do, without the caret. */
const actionsOf = ({ editor }: SharedEditor, name: string) => {
  const newId = countingIds(name);
  const run = (edits: Parameters<typeof runTableEdits>[2]) =>
    structureChange.allow(editor.view, () =>
      runTableEdits(editor.view, positionOf(editor.state.doc, DATA_TABLE), edits),
    );
  return {
    table: editor.state.doc.child(DATA_TABLE),
    addRow: (beside: string, side: 'before' | 'after') =>
      run([(transform, position) => insertRow(transform, position, beside, side, { id: newId() })]),
    deleteRow: (row: string) => run(deleteRow(row)),
    moveRow: (row: string, to: 'up' | 'down') =>
      run([(transform, position) => moveRow(transform, position, row, to)]),
  };
};

/** The rows of both tables as they print. */
function rowsOf(doc: Node): string[] {
  const cells = (row: Node) => row.children.map(({ textContent }) => textContent).join(' ');
  const tables = doc.children.slice(DATA_TABLE, PLAIN_TABLE + 1);
  return tables.flatMap((table) =>
    table.type.name === 'dataTable'
      ? sortRows(table).map(({ node }) => cells(node))
      : table.children.map(cells),
  );
}

const before = ['甲 1', '乙 2', '丙 3', '名称 数量', '子 4', '丑 5'];

function settle({ editor }: SharedEditor, decision: 'accept' | 'reject'): string[] {
  const { doc } = settleTracked(editor.state.tr, trackedStretches(editor.state.doc), decision);
  expect(trackedStretches(doc)).toEqual([]);
  return rowsOf(doc);
}

function openTracking(): SharedEditor {
  const person = openSharedEditor(startState(), 'wang');
  person.editor.storage.trackChanges.writing = trackedWriting;
  return person;
}

const rowId = ({ editor }: SharedEditor, text: string) =>
  sortRows(editor.state.doc.child(DATA_TABLE)).find(({ node }) => node.textContent === text)?.id as string;

/** Types into the first cell of a row of the indicator table. */
function write({ editor }: SharedEditor, id: string, words: string): void {
  let cell = 0;
  editor.state.doc.descendants((node, position) => {
    if (node.attrs.id === id) cell = position + 2;
  });
  editor.view.dispatch(editor.state.tr.insertText(words, cell));
}

// The controls of tables bring their words.
beforeAll(() => startI18n(null));

describe('rows in tracked mode', () => {
  it('REV-10 a row of an indicator table that is deleted stands until that is accepted; readers see it gone', () => {
    const person = openTracking();
    const { editor } = person;
    actionsOf(person, 'w').deleteRow(rowId(person, '乙2'));
    expect(rowsOf(editor.state.doc)).toEqual(before);
    expect(editor.view.dom.querySelectorAll('[data-deleted]')).toHaveLength(1);
    const { indicators } = readPlanBody(acceptedText(editor.state.doc), createSettings());
    expect(indicators.map(({ name }) => name)).toEqual(['甲', '丙']);
    expect(settle(person, 'accept')).toEqual(before.filter((row) => row !== '乙 2'));
    expect(settle(person, 'reject')).toEqual(before);
    editor.commands.undo();
    expect(trackedStretches(editor.state.doc)).toEqual([]);
    person.destroy();
  });

  it('REV-10 a row that comes is one until it is rejected; taken back by its author it is really gone', () => {
    const person = openTracking();
    const { editor } = person;
    const actions = actionsOf(person, 'w');
    actions.addRow(rowId(person, '甲1'), 'after');
    write(person, rowId(person, ''), '新');
    const after = ['甲 1', '新 ', '乙 2', '丙 3', '名称 数量', '子 4', '丑 5'];
    expect(rowsOf(editor.state.doc)).toEqual(after);
    expect(rowsOf(acceptedText(editor.state.doc))).toEqual(after);
    expect(settle(person, 'accept')).toEqual(after);
    expect(settle(person, 'reject')).toEqual(before);
    actions.deleteRow(rowId(person, '新'));
    expect(rowsOf(editor.state.doc)).toEqual(before);
    expect(trackedStretches(editor.state.doc)).toEqual([]);
    person.destroy();
  });

  it('REV-10 a row of a plain table comes and goes in the same way', () => {
    const person = openTracking();
    const { editor } = person;
    let inside = 0;
    editor.state.doc.descendants((node, position) => {
      if (node.text === '子') inside = position;
    });
    editor.commands.setTextSelection(inside);
    expect(addRowAfter(editor.state, editor.view.dispatch)).toBe(true);
    editor.commands.setTextSelection(inside);
    expect(deletePlainRow(editor.state, editor.view.dispatch)).toBe(true);
    expect(rowsOf(editor.state.doc)).toEqual(['甲 1', '乙 2', '丙 3', '名称 数量', '子 4', ' ', '丑 5']);
    expect(settle(person, 'accept')).toEqual(['甲 1', '乙 2', '丙 3', '名称 数量', ' ', '丑 5']);
    expect(settle(person, 'reject')).toEqual(before);
    person.destroy();
  });

  it('TAB-2 rows behind a moved one that goes keep their place', () => {
    const person = openTracking();
    const { editor } = person;
    editor.storage.trackChanges.writing = null;
    const actions = actionsOf(person, 'w');
    actions.moveRow(rowId(person, '乙2'), 'up');
    editor.storage.trackChanges.writing = trackedWriting;
    const moved = rowsOf(editor.state.doc);
    expect(moved.slice(0, 3)).toEqual(['乙 2', '甲 1', '丙 3']);
    for (const row of ['乙2', '甲1', '丙3']) {
      actions.deleteRow(rowId(person, row));
      const wanted = moved.filter((each) => each.replace(' ', '') !== row);
      expect(rowsOf(acceptedText(editor.state.doc))).toEqual(wanted);
      expect(settle(person, 'accept')).toEqual(wanted);
      editor.commands.undo();
    }
    person.destroy();
  });
});

describe('two who add and delete rows in tracked mode, offline and back, with undo and redo', () => {
  function act(person: SharedEditor, index: number, random: Random): void {
    const { editor } = person;
    const actions = actionsOf(person, `r${index}-${random.below(1e9)}-`);
    const { id } = random.pick(sortRows(actions.table));
    const choice = random.below(8);
    if (choice === 0) editor.commands.undo();
    else if (choice === 1) editor.commands.redo();
    else if (choice < 4 && actions.table.childCount > 3) actions.deleteRow(id);
    else if (choice < 6) actions.addRow(id, random.pick(['before', 'after'] as const));
    else write(person, id, '字');
  }

  it.each(seeds)('REV-12 see the same, and rejecting all gives back every row (seed %i)', (seed) => {
    const random = createRandom(seed);
    const team = createWritingTeam(startState(), 2);
    for (const { editor } of team.people) {
      editor.storage.trackChanges.writing = trackedWriting;
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      const index = random.below(2);
      act(team.people[index] as SharedEditor, index, random);
      for (let step = random.below(4); step > 0; step -= 1) team.passOne(random);
    }
    team.settle();
    const [first, second] = team.people as [SharedEditor, SharedEditor];
    expect(second.editor.getJSON()).toEqual(first.editor.getJSON());
    expect(settle(first, 'reject')).toEqual(before);
    expect(settle(first, 'accept')).toEqual(rowsOf(acceptedText(first.editor.state.doc)));
    team.destroy();
  });
});
