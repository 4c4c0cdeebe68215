// @vitest-environment jsdom
import { deleteColumn, deleteRow, toggleHeaderRow } from '@tiptap/pm/tables';
import { describe, expect, it } from 'vitest';
import { runTableCommand } from '../../../client/editor/runTableCommand';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { placeOf, prepareTeam } from '../../helpers/prepareTeam';
import type { SharedEditor } from '../../helpers/sharedEditor';
import { mergePlainCells, plainTable, typeIntoCell } from './plainTableGame';

const team = prepareTeam();
const b = createBuilder(countingIds());

/** What rearranges words, by name. */
const REARRANGED: Readonly<Record<string, (person: SharedEditor) => void>> = {
  'a header row': (person) => {
    typeIntoCell(person, 0, '');
    runTableCommand(person.editor.view, toggleHeaderRow);
  },
  'a merged cell': (person) => mergePlainCells(person, 0, 1),
  'a list': (person) => {
    person.editor.commands.setTextSelection(placeOf(person, '甲段'));
    person.editor.commands.toggleBulletList();
  },
};

/** What deletes words, by name. */
const DELETED: Readonly<Record<string, (person: SharedEditor) => void>> = {
  'the row': (person) => {
    typeIntoCell(person, 0, '');
    runTableCommand(person.editor.view, deleteRow);
  },
  'the column': (person) => {
    typeIntoCell(person, 0, '');
    runTableCommand(person.editor.view, deleteColumn);
  },
  'the paragraph': (person) => {
    const from = placeOf(person, '甲段');
    person.editor
      .chain()
      .setTextSelection({ from, to: from + 3 })
      .deleteSelection()
      .run();
  },
  everything: ({ editor }) => void editor.chain().selectAll().deleteSelection().run(),
};

const PAIRS = Object.keys(REARRANGED).flatMap((one) =>
  Object.keys(DELETED).map((other) => [one, other] as const),
);

describe('[STR-32] steps that are taken back one after the other', () => {
  it.each(PAIRS)('leave each word once: %s was made, then %s deleted', async (made, deleted) => {
    const blocks = [b.paragraph('首'), plainTable([]), b.paragraph('甲段落'), b.paragraph('尾')];
    const [one, other] = await team.openTwo(...blocks);
    const before = one.editor.state.doc.toString();
    for (const change of [REARRANGED[made], DELETED[deleted]]) {
      change?.(one);
      team.settle();
    }
    expect(one.editor.state.doc.toString()).not.toBe(before);
    while (one.editor.can().undo()) one.editor.commands.undo();
    team.settle();
    expect(one.editor.state.doc.toString()).toBe(before);
    expect(other.editor.state.doc.toString()).toBe(before);
  });
});
