import * as Y from 'yjs';
import { childrenOf, pairShapes, type Shape, shapeOf } from './copyElement';
import type { IdRun } from './idRun';
import { addMoveRecord, type IdLead, leadTo } from './moveRecords';
import type { pairRewritten } from './pairRewritten';
import { findType } from './placeFinder';

/**
 * Runs a change in which blocks, wherever they stand, become others under the same ids (a paragraph a heading, cells one cell), and records where their words went:
 * y-tiptap puts new elements in their place, and what others type in the old ones meanwhile follows (`keepLateWords`). With `areJoined` the first block that stays
 * also takes what is typed in those that go; the change says what took the place of other elements. One transaction of this origin.
 */
export function recordConversion(
  ydoc: Y.Doc,
  body: Y.XmlFragment,
  options: {
    readonly ids: ReadonlySet<string>;
    readonly areJoined: boolean;
    readonly key: string;
    readonly origin: unknown;
    /** Comes with a later script. */
    readonly pairRewritten?: typeof pairRewritten;
  },
  change: () => readonly IdLead[],
): void {
  const known = Y.encodeStateVector(ydoc);
  const before = shapesById(body, options.ids);
  ydoc.transact(() => {
    const cells = change();
    const after = shapesById(body, options.ids);
    const runs: IdRun[] = [];
    const heirs: IdLead[] = [];
    const [first] = [...after.values()].filter(({ name }) => name === 'paragraph');
    const led = new Set<string>();
    const lead = (from: Y.ID | null, to: Y.ID | null) => {
      const name = JSON.stringify(from);
      if (!from || !to || led.has(name) || findType(ydoc, from)) return;
      led.add(name);
      heirs.push(leadTo(from, to));
    };
    for (const { client, clock, toClient, toClock } of cells)
      lead(Y.createID(client, clock), Y.createID(toClient, toClock));
    for (const [id, { shape, around }] of before) {
      const now = after.get(id) ?? (options.areJoined ? first : undefined);
      for (const [level, outer] of around.entries()) lead(outer, now?.around[level] ?? null);
      if (!now || Y.compareIDs(shape.id, now.shape.id)) continue;
      const pairs = after.has(id)
        ? (pairShapes(shape, now.shape) ??
          options.pairRewritten?.(ydoc, shape, now.shape) ??
          pairJoined(shape, now.shape))
        : [];
      runs.push(...pairs);
      // An emptied block whose text went, and what took its place.
      if (pairs.length === 0) heirs.push(leadTo(shape.id, now.shape.id));
    }
    if (runs.length > 0 || heirs.length > 0) addMoveRecord(ydoc, options.key, known, runs, false, heirs);
  }, options.origin);
}

/** Where the letters of a block are whose texts, begun by several people at once, became one; nowhere where they are not the same. */
function pairJoined(from: Shape, to: Shape): readonly IdRun[] {
  const [target, ...others] = to.children;
  if (!target || others.length > 0 || from.children.length < 2) return [];
  const characters = from.children.flatMap((child) => child.characters);
  const one = { id: target.id, characters, children: [] };
  const runs = pairShapes({ ...from, children: [one] }, to) ?? [];
  return runs.filter(({ client, clock }) => client !== target.id.client || clock !== target.id.clock);
}

interface Place {
  readonly name: string;
  readonly shape: Shape;
  /** What the block stands in, from the innermost on. */
  readonly around: readonly Y.ID[];
}

function shapesById(body: Y.XmlFragment, ids: ReadonlySet<string>): ReadonlyMap<string, Place> {
  const shapes = new Map<string, Place>();
  const collect = (parent: Y.XmlFragment, around: readonly Y.ID[]) => {
    for (const child of childrenOf(parent)) {
      if (!(child instanceof Y.XmlElement)) continue;
      const id: unknown = child.getAttribute('id');
      if (child.nodeName === 'dataTable' && typeof id === 'string' && ids.has(id))
        collectTable(shapes, child, id);
      else if (typeof id === 'string' && ids.has(id))
        shapes.set(id, { name: child.nodeName, shape: shapeOf(child), around });
      else if (!TEXTBLOCKS.has(child.nodeName))
        collect(child, child._item ? [child._item.id, ...around] : around);
    }
  };
  collect(body, []);
  return shapes;
}

/** A structured table, its rows, its columns and its cells, under the names that they have in it. */
function collectTable(shapes: Map<string, Place>, table: Y.XmlElement, id: string): void {
  const add = (name: string, element: Y.XmlElement, hasWords: boolean) => {
    const shape = shapeOf(element);
    shapes.set(name, {
      name: element.nodeName,
      shape: hasWords ? shape : { ...shape, children: [] },
      around: [],
    });
  };
  add(id, table, false);
  for (const part of childrenOf(table)) {
    if (!(part instanceof Y.XmlElement)) continue;
    const name = `${id}/${part.getAttribute('id')}`;
    add(name, part, part.nodeName === 'dataColumn');
    for (const cell of childrenOf(part))
      if (cell instanceof Y.XmlElement && cell.nodeName === 'dataCell')
        add(`${name}/${cell.getAttribute('column')}`, cell, true);
  }
}

/** Nothing with an id of a block stands in these. */
const TEXTBLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'dataTable', 'noteList']);
