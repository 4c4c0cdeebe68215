import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { createRestTimer } from '../../components/restTimer';
import { scriptPart } from '../../components/scriptPart';

/** How long a plan rests before its tables are looked at, and how much longer each person in turn waits, in milliseconds. */
const REST = 1_000;
const TURN = 2_000;

const REPAIR = scriptPart(() => import('../repairAtRest'));

const mergedTablesKey = new PluginKey('mergedTables');

/** The people in the plan: one's own number, and everybody's. */
export interface Company {
  readonly clientID: number;
  getStates(): ReadonlyMap<number, unknown>;
}

/**
 * Makes plain tables rectangular again that a merge left ragged (a row and a column inserted at once; SPEC TAB-16), and ids unique that two people
 * put to two places at once. One person does it: the one with the lowest number, after a rest; others only when that one did not, each later than the one
 * before. It is no step of undoing.
 */
export function mergedTables(company: Company | null, newId: () => string): Plugin {
  return new Plugin({
    key: mergedTablesKey,
    view: (view) => {
      if (!company) return {};
      let turn: ReturnType<typeof setTimeout> | undefined;
      const timer = createRestTimer(() => {
        clearTimeout(turn);
        turn = setTimeout(() => repair(view, newId), TURN * turnOf(company));
      }, REST);
      return {
        update: ({ state }, before) => {
          if (state.doc !== before.doc) timer.touch();
        },
        destroy: () => {
          timer.cancel();
          clearTimeout(turn);
        },
      };
    },
  });
}

/** How many people come before one. */
function turnOf(company: Company): number {
  const { clientID } = company;
  return [...company.getStates().keys()].filter((other) => other < clientID).length;
}

function repair(view: EditorView, newId: () => string): void {
  const mayRepair = () => !view.isDestroyed && view.editable && !view.composing;
  if (!mayRepair()) return;
  REPAIR.whenHere(({ repairAtRest }) => {
    if (!mayRepair()) return;
    const sync = ySyncPluginKey.getState(view.state) as { readonly doc: Y.Doc } | undefined;
    // An origin of its own, together with what the new cells are given: undo knows only what people did.
    if (sync) sync.doc.transact(() => repairAtRest(view, newId), mergedTablesKey);
    else repairAtRest(view, newId);
  });
}
