import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';
import * as Y from 'yjs';
import type { IdLead } from '../../shared/move/moveRecords';
import { arrangePlainTable } from './arrangePlainTable';

/** A plain table, and where it begins in the document. */
export interface PlacedTable {
  readonly table: Node;
  readonly from: number;
}

/** How shared tables become what a transaction makes of them, each but those that go with it; null where all go. */
export function tableArrangement(
  state: EditorState,
  transaction: Transaction,
  tables: readonly PlacedTable[],
): ((body: Y.XmlFragment) => readonly IdLead[]) | null {
  const { state: later, transactions } = state.applyTransaction(transaction);
  const mapping = new Mapping(transactions.flatMap((each) => each.mapping.maps));
  const changes = tables.flatMap(({ table, from }) => {
    const after = later.doc.nodeAt(mapping.map(from, -1));
    if (after?.type !== table.type || after.attrs.id !== table.attrs.id) return [];
    return [{ path: indexesTo(state.doc.resolve(from)), change: { before: table, from, after, mapping } }];
  });
  if (changes.length === 0) return null;
  return (body) => changes.flatMap(({ path, change }) => arrangePlainTable(sharedAt(body, path), change));
}

/** The shared element at the end of indexes that lead to it. Throws where there is none. */
export function sharedAt(body: Y.XmlFragment, path: readonly number[]): Y.XmlElement {
  const shared = path.reduce<unknown>(
    (parent, index) => parent instanceof Y.XmlFragment && parent.get(index),
    body,
  );
  if (!(shared instanceof Y.XmlElement)) throw new Error('the shared plan has no such element');
  return shared;
}

/** The ids of the blocks in a cell, or in all cells of a table. */
export function blocksOfCells(node: Node): readonly string[] {
  const isCell = /cell/.test(String(node.type.spec.tableRole));
  return node.children.flatMap((child) => {
    if (!isCell) return blocksOfCells(child);
    return typeof child.attrs.id === 'string' && child.attrs.id !== '' ? [child.attrs.id] : [];
  });
}

/** The indexes that lead from the document to what stands at a position; no text is on that way. */
export function indexesTo(place: ResolvedPos): readonly number[] {
  return Array.from({ length: place.depth + 1 }, (_, depth) => place.index(depth));
}
