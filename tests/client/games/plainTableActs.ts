import type { Node } from '@tiptap/pm/model';
import type { Command } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  CellSelection,
  deleteColumn,
  deleteRow,
  mergeCells,
  splitCell,
  TableMap,
  toggleHeaderRow,
} from '@tiptap/pm/tables';
import { runTableCommand } from '../../../client/editor/runTableCommand';
import type { Random } from '../../helpers/random';
import { type ActTools, findAll, type GameAct, type Placed, pickOne, press, select } from './gameAct';

/** The cells of plain tables. */
function plainCells(doc: Node): readonly Placed[] {
  return findAll(doc, (node) => /cell/.test(String(node.type.spec.tableRole)));
}

/** A cell and another of the same table. */
function twoCells(doc: Node, random: Random): readonly [Placed, Placed] | null {
  const cells = plainCells(doc);
  const one = pickOne(random, cells);
  if (!one) return null;
  const table = doc.resolve(one.position).node(-1);
  const beside = cells.filter(({ position }) => doc.resolve(position).node(-1) === table);
  const at = beside.indexOf(one);
  return [one, beside[Math.min(beside.length - 1, at + 1 + random.below(3))] ?? one];
}

/** Selects a cell and another of the same table, and what lies between; false where there are none. */
function selectCells({ editor: { view, state } }: ActTools['person'], random: Random): boolean {
  const cells = twoCells(state.doc, random);
  if (!cells) return false;
  const selection = CellSelection.create(state.doc, cells[0].position, cells[1].position);
  view.dispatch(state.tr.setSelection(selection));
  return true;
}

/** An act of the table menu, with the caret in one cell. */
function inCell(name: string, command: Command, takes?: GameAct['takes']): GameAct {
  return {
    name,
    ...(takes && { takes }),
    run({ person, random }) {
      const cell = pickOne(random, plainCells(person.editor.state.doc));
      if (!cell) return;
      const text = findAll(cell.node, (node) => node.isTextblock)[0];
      if (!text) return;
      select(person, cell.position + 1 + text.position + 1);
      runTableCommand(person.editor.view, command);
    },
  };
}

/** Everything that is done to plain tables. */
export const plainTableActs: readonly GameAct[] = [
  {
    name: 'type in plain cell',
    run({ person, random, newWord }) {
      const cell = pickOne(random, plainCells(person.editor.state.doc));
      const text =
        cell &&
        pickOne(
          random,
          findAll(cell.node, (node) => node.isTextblock),
        );
      if (!cell || !text) return;
      const start = cell.position + 1 + text.position + 1;
      select(person, start + random.pick([0, text.node.content.size]));
      person.editor.view.dispatch(person.editor.state.tr.insertText(newWord()));
    },
  },
  {
    name: 'merge cells',
    run({ person, random }) {
      if (selectCells(person, random)) runTableCommand(person.editor.view, mergeCells);
    },
  },
  inCell('split cell', splitCell),
  inCell('header row', toggleHeaderRow),
  inCell('add plain row', addRowAfter),
  inCell('add plain row above', addRowBefore),
  inCell('add plain column', addColumnAfter),
  inCell('add plain column before', addColumnBefore),
  inCell('delete plain row', deleteRow, 'any'),
  inCell('delete plain column', deleteColumn, 'any'),
  {
    name: 'clear plain cells',
    takes: 'any',
    run({ person, random }) {
      if (selectCells(person, random)) press(person, 'Delete');
    },
  },
];

/** What is wrong with a plain table after one person repaired it. */
export function plainTableFaults({ node }: Placed): readonly string[] {
  const faults = TableMap.get(node).problems ? ['a plain table is not rectangular'] : [];
  const isFlat = ({ attrs }: Node) => attrs.colspan < 1 || attrs.rowspan < 1;
  if (plainCells(node).some((cell) => isFlat(cell.node))) faults.push('a plain cell covers nothing');
  return faults;
}
