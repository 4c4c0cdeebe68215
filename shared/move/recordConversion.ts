import * as Y from 'yjs';
import { childrenOf, pairShapes, type Shape, shapeOf } from './copyElement';
import type { IdRun } from './idRun';
import { addMoveRecord } from './moveRecords';

/**
 * Runs a change in which blocks of the body become blocks of another type under the same ids (a paragraph becomes a heading), and records where their
 * words went: y-tiptap puts new elements in their place, and what others type in the old ones meanwhile follows (`keepLateWords`). One transaction of this origin.
 */
export function recordConversion(
  ydoc: Y.Doc,
  body: Y.XmlFragment,
  options: { readonly ids: ReadonlySet<string>; readonly key: string; readonly origin: unknown },
  change: () => void,
): void {
  const known = Y.encodeStateVector(ydoc);
  const before = shapesById(body, options.ids);
  ydoc.transact(() => {
    change();
    const after = shapesById(body, options.ids);
    const runs: IdRun[] = [];
    for (const [id, shape] of before) {
      const now = after.get(id);
      if (now && !Y.compareIDs(shape.id, now.id)) runs.push(...(pairShapes(shape, now) ?? []));
    }
    if (runs.length > 0) addMoveRecord(ydoc, options.key, known, runs, false);
  }, options.origin);
}

function shapesById(body: Y.XmlFragment, ids: ReadonlySet<string>): ReadonlyMap<string, Shape> {
  const shapes = new Map<string, Shape>();
  for (const child of childrenOf(body)) {
    const id: unknown = child instanceof Y.XmlElement ? child.getAttribute('id') : null;
    if (typeof id === 'string' && ids.has(id)) shapes.set(id, shapeOf(child));
  }
  return shapes;
}
