import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addRowAfter,
  CellSelection,
  deleteColumn,
  deleteRow,
  mergeCells,
  splitCell,
  TableMap,
  toggleHeaderRow,
} from '@tiptap/pm/tables';
import { repairPlainTables } from '../../../client/editor/repairPlainTables';
import { runTableCommand } from '../../../client/editor/runTableCommand';
import { openTeam } from '../../helpers/editorTests';
import { createRandom, type Random } from '../../helpers/random';
import type { SharedEditor } from '../../helpers/sharedEditor';

/** Rows and columns of the table of a game. */
export const SIZE = 3;

const PEOPLE = 3;
const ROUNDS = 5;
const STEPS = 6;

/** What one person does; cells are counted from the first one, as many as there are then. */
export type TableAct =
  | { readonly does: 'type'; readonly who: number; readonly cell: number; readonly word: string }
  | { readonly does: 'merge'; readonly who: number; readonly cell: number; readonly other: number }
  | {
      readonly does: 'split' | 'header' | 'addRow' | 'addColumn' | 'deleteRow' | 'deleteColumn';
      readonly who: number;
      readonly cell: number;
    }
  | { readonly does: 'hear'; readonly seed: number }
  | { readonly does: 'settle'; readonly who: number };

/** How a game ended: everything that should not be, in words. */
export interface TableOutcome {
  readonly faults: readonly string[];
}

/** A table of `SIZE` rows and columns; the cells named by row and column are empty. */
export function plainTable(empty: readonly string[] = []): JSONContent {
  const content = Array.from({ length: SIZE }, (_, row) => ({
    type: 'tableRow',
    content: Array.from({ length: SIZE }, (__, column) => {
      const name = `${row}${column}`;
      const words = empty.includes(name) ? [] : [{ type: 'text', text: `格${name}` }];
      return {
        type: 'tableCell',
        content: [{ type: 'paragraph', attrs: { id: `p${name}` }, content: words }],
      };
    }),
  }));
  return { type: 'table', attrs: { id: 'table' }, content };
}

/** Draws the acts of a game; with `mergers` 1 one person merges and splits in each round and the others type and add; with 2 one only types and adds, with 3 everybody does all. */
export function drawTableGame(random: Random, mergers: 1 | 2 | 3): readonly TableAct[] {
  const acts: TableAct[] = [];
  let words = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const merger = random.below(PEOPLE);
    for (let step = 0; step < STEPS; step += 1) {
      const who = random.below(PEOPLE);
      const cell = random.below(1000);
      const structure =
        mergers === 1 ? who === merger : random.chance(0.45) && (mergers === 3 || who !== merger);
      if (structure) {
        if (random.chance(0.6)) acts.push({ does: 'merge', who, cell, other: 1 + random.below(SIZE) });
        else acts.push({ does: random.chance(0.7) ? 'split' : 'header', who, cell });
      } else if (random.chance(0.75)) {
        const at = 0x5000 + words * 3;
        words += 1;
        acts.push({ does: 'type', who, cell, word: String.fromCodePoint(at, at + 1, at + 2) });
      } else acts.push({ does: random.chance(0.5) ? 'addRow' : 'addColumn', who, cell });
      while (random.chance(0.3)) acts.push({ does: 'hear', seed: random.below(2 ** 31) });
    }
    acts.push({ does: 'settle', who: merger });
  }
  return acts;
}

/** The same game where every second row or column that was to be added is deleted. */
export function deletingInstead(acts: readonly TableAct[]): readonly TableAct[] {
  let count = 0;
  return acts.map((act) => {
    if (act.does !== 'addRow' && act.does !== 'addColumn') return act;
    count += 1;
    if (count % 2 === 0) return act;
    return { ...act, does: act.does === 'addRow' ? 'deleteRow' : 'deleteColumn' };
  });
}

/** Plays a game from its beginning; words may go where rows or columns are deleted. `seed` for what else is by chance. */
export async function playTableGame(acts: readonly TableAct[], seed: number): Promise<TableOutcome> {
  const tail = { type: 'paragraph', attrs: { id: 'tail' }, content: [{ type: 'text', text: '尾' }] };
  const team = await openTeam([plainTable(['01', '12', '20']), tail], PEOPLE, createRandom(seed));
  const faults: string[] = [];
  try {
    for (const act of acts) {
      if (act.does === 'hear') team.passOne(createRandom(act.seed));
      else if (act.does === 'settle') {
        team.settle();
        repairTables(team.people[act.who]);
        team.settle();
      } else actIn(team.people[act.who], act);
    }
    team.settle();
    repairTables(team.people[0]);
    team.settle();
    const [doc, ...others] = team.people.map(({ editor }) => editor.state.doc);
    if (!doc) throw new Error('nobody is there');
    const shown = JSON.stringify(doc);
    if (others.some((other) => JSON.stringify(other) !== shown)) faults.push('not everybody sees the same');
    const typed = acts.flatMap((act) => (act.does === 'type' ? [act.word] : []));
    const erases = acts.some(({ does }) => does === 'deleteRow' || does === 'deleteColumn');
    const given = ['00', '02', '10', '11', '21', '22'].map((name) => `格${name}`);
    for (const word of [...typed, ...given]) {
      const count = doc.textContent.split(word).length - 1;
      if (count > 1 || (count === 0 && !erases)) faults.push(`${word} stands there ${count} times`);
    }
    const ids: string[] = [];
    doc.descendants((node) => void (node.attrs.id && ids.push(node.attrs.id as string)));
    if (new Set(ids).size < ids.length) faults.push('two blocks have one id');
    if (plainCells(doc).some(({ node }) => node.attrs.colspan < 1 || node.attrs.rowspan < 1))
      faults.push('a cell covers nothing');
    for (const node of doc.children)
      if (node.type.name === 'table' && TableMap.get(node).problems)
        faults.push('the table is not rectangular');
  } finally {
    team.destroy();
    document.body.replaceChildren();
  }
  return { faults };
}

/** The cells of a document with their positions. */
export function plainCells(doc: Node): readonly { readonly node: Node; readonly position: number }[] {
  const cells: { node: Node; position: number }[] = [];
  doc.descendants((node, position) => {
    if (/cell/.test(String(node.type.spec.tableRole))) cells.push({ node, position });
    return !node.isTextblock;
  });
  return cells;
}

/** Types a word at the end of a cell. */
export function typeIntoCell({ editor }: SharedEditor, cell: number, word: string): void {
  const found = plainCells(editor.state.doc)[cell];
  if (!found) throw new Error(`there is no cell ${cell}`);
  const end = found.position + found.node.nodeSize - 2;
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, end)));
  editor.view.dispatch(editor.state.tr.insertText(word));
}

/** Merges the cells from one to another, as the table menu does. */
export function mergePlainCells({ editor }: SharedEditor, from: number, to: number): void {
  const cells = plainCells(editor.state.doc);
  const [first, last] = [cells[from]?.position ?? 0, cells[to]?.position ?? 0];
  editor.view.dispatch(editor.state.tr.setSelection(CellSelection.create(editor.state.doc, first, last)));
  runTableCommand(editor.view, mergeCells);
}

export function actIn(
  person: SharedEditor | undefined,
  act: Exclude<TableAct, { does: 'hear' | 'settle' }>,
): void {
  if (!person) throw new Error(`there is no person ${act.who}`);
  const { view } = person.editor;
  const count = plainCells(view.state.doc).length;
  if (count === 0) return;
  const cell = act.cell % count;
  if (act.does === 'type') typeIntoCell(person, cell, act.word);
  else if (act.does === 'merge') mergePlainCells(person, cell, Math.min(count - 1, cell + act.other));
  else {
    typeIntoCell(person, cell, '');
    const commands = {
      split: splitCell,
      header: toggleHeaderRow,
      addRow: addRowAfter,
      addColumn: addColumnAfter,
      deleteRow,
      deleteColumn,
    };
    runTableCommand(view, commands[act.does]);
  }
}

/** What the first in turn does after a rest (`mergedTables`). */
export function repairTables(person: SharedEditor | undefined): void {
  if (person) repairPlainTables(person.editor.view);
}
