// @vitest-environment jsdom
import { addRowBefore, CellSelection } from '@tiptap/pm/tables';
import { afterEach, describe, expect, it } from 'vitest';
import { runTableCommand } from '../../../client/editor/runTableCommand';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { openTeam, prepareEditors } from '../../helpers/editorTests';
import type { SharedEditor } from '../../helpers/sharedEditor';
import type { WritingTeam } from '../../helpers/writingTeam';
import { mergePlainCells, plainCells, plainTable, typeIntoCell } from './plainTableGame';

const b = createBuilder(countingIds());
let team: WritingTeam;
let selecting: SharedEditor;
let other: SharedEditor;

prepareEditors();
afterEach(() => team?.destroy());

/** Two people before a table of three rows and columns, of which the first selects the cells between two. */
async function select(anchor: number, head: number, empty: readonly string[] = []): Promise<void> {
  team = await openTeam([b.paragraph('首'), plainTable(empty)], 2);
  [selecting, other] = team.people as [SharedEditor, SharedEditor];
  const { state, view } = selecting.editor;
  const [from = 0, to = 0] = [anchor, head].map((index) => plainCells(state.doc)[index]?.position);
  view.dispatch(state.tr.setSelection(CellSelection.create(state.doc, from, to)));
}

function selectedTexts(): string[] {
  const texts: string[] = [];
  const { selection } = selecting.editor.state;
  if (selection instanceof CellSelection) selection.forEachCell((cell) => texts.push(cell.textContent));
  return texts;
}

describe('TAB-24: cells that are selected stay selected', () => {
  it('while another types in one of them', async () => {
    await select(0, 4);
    typeIntoCell(other, 4, '写');
    team.settle();
    expect(selectedTexts()).toEqual(['格00', '格01', '格10', '格11写']);
  });

  it('while another types before the table, also where the cells are empty', async () => {
    await select(4, 0, ['00', '11']);
    other.editor.commands.insertContentAt(1, '写');
    team.settle();
    expect(selectedTexts()).toEqual(['', '格01', '格10', '']);
  });

  it('where another inserts a row above them', async () => {
    await select(3, 4);
    other.editor.commands.setTextSelection((plainCells(other.editor.state.doc)[0]?.position ?? 0) + 2);
    runTableCommand(other.editor.view, addRowBefore);
    team.settle();
    expect(selectedTexts()).toEqual(['格10', '格11']);
  });

  it('until another merges one of them away', async () => {
    await select(4, 5);
    mergePlainCells(other, 3, 4);
    team.settle();
    expect(selectedTexts()).toEqual([]);
  });
});
