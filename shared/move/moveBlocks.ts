import * as Y from 'yjs';
import { childrenOf, copyNode, pairIds } from './copyElement';
import { addMoveRecord } from './moveRecords';

/** The origin of moves: undo of single changes does not know it, a move is taken back by moving. */
export const MOVE_ORIGIN = { name: 'move' } as const;

/**
 * Moves the `count` blocks of a body from index `from` on before the block that now has index `to` (the length of the body: to its end).
 * Yjs knows no move: the blocks are copied, with their ids, and the old ones deleted, in one transaction, which also says where everything
 * went. `key` as `moveKey` makes it. False when there is nothing to move.
 */
export function moveBlocks(
  ydoc: Y.Doc,
  body: Y.XmlFragment,
  move: { readonly from: number; readonly count: number; readonly to: number },
  key: string,
): boolean {
  const { from, count, to } = move;
  if (count <= 0 || from < 0 || from + count > body.length || (to >= from && to <= from + count))
    return false;
  const known = Y.encodeStateVector(ydoc);
  ydoc.transact(() => {
    const sources = childrenOf(body).slice(from, from + count);
    const copies = sources.map((source) => copyNode(source));
    body.insert(to, copies);
    const runs = sources.flatMap((source, index) => {
      const copy = copies[index];
      return copy ? pairIds(source, copy) : [];
    });
    body.delete(to <= from ? from + count : from, count);
    addMoveRecord(ydoc, key, known, runs, true);
  }, MOVE_ORIGIN);
  return true;
}
