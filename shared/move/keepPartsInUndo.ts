import * as Y from 'yjs';
import type { AnyType } from './anyType';
import { findItem } from './placeFinder';
import { placeNow } from './whereNow';

/** What came into rows that were there belongs to a column of their table. */
const ROWS: ReadonlySet<string> = new Set(['tableRow', 'dataRow']);
/** What stands among words and is no container. */
const CHIPS: ReadonlySet<string> = new Set(['valueRef', 'crossRef', 'noteRef', 'responsibility', 'image']);

type Step = Y.UndoManager['undoStack'][number];

/**
 * Takes the last step back, or does it again, but leaves blocks, rows and columns whole in which somebody else has written since the step brought them: only
 * the words of the step itself go (SPEC TAB-20). Undo alone would keep each element that holds such words, but without its attributes
 * and without the column it belongs to.
 */
export function keepPartsInUndo(ydoc: Y.Doc, manager: Y.UndoManager, step: 'undo' | 'redo'): void {
  const stack = step === 'undo' ? manager.undoStack : manager.redoStack;
  const steps = [...stack];
  const usual = manager.deleteFilter;
  let seen: Step | undefined;
  let kept: ReadonlySet<Y.Item> = new Set();
  manager.deleteFilter = (item) => {
    // Where nothing of a step can go, Yjs takes the one before it.
    const taken = steps[stack.length];
    if (taken !== seen) {
      seen = taken;
      kept = taken ? wholeParts(ydoc, taken) : new Set();
    }
    const owner = item.parentSub !== null && item.parent instanceof Y.AbstractType ? item.parent._item : item;
    return !(owner && kept.has(owner)) && usual(item);
  };
  try {
    manager[step]();
  } finally {
    manager.deleteFilter = usual;
  }
}

/** Whether a step brought or took away more than letters: elements, or texts that letters stand in. */
export function changesElements(ydoc: Y.Doc, { insertions, deletions }: Step): boolean {
  return [insertions, deletions].some((set) =>
    [...itemsOf(ydoc, set)].some(([{ content }]) => content instanceof Y.ContentType),
  );
}

/** The elements and texts of a step that belong to a part with words that the step did not bring. */
function wholeParts(ydoc: Y.Doc, step: Step): ReadonlySet<Y.Item> {
  const brought = broughtBy(ydoc, step);
  const parts = new Map<Y.Item | null, Y.Item[]>();
  for (const item of brought) {
    if (!(item.content instanceof Y.ContentType)) continue;
    const part = partOf(item, brought);
    parts.set(part, [...(parts.get(part) ?? []), item]);
  }
  return new Set(
    [...parts.values()].flatMap((items) => (items.some((item) => holdsOthers(item, brought)) ? items : [])),
  );
}

/** What a step brought that is still there, where it is now. */
function broughtBy(ydoc: Y.Doc, { insertions }: Step): ReadonlySet<Y.Item> {
  const found = new Set<Y.Item>();
  for (const [item, skipped] of itemsOf(ydoc, insertions)) {
    const now = findItem(ydoc, placeNow(ydoc, Y.createID(item.id.client, item.id.clock + skipped)));
    if (now && !now.deleted) found.add(now);
  }
  return found;
}

/** The items of a set of Yjs, each with how much of its beginning is no part of the set. */
function* itemsOf(ydoc: Y.Doc, { clients }: Step['insertions']): Generator<readonly [Y.Item, number]> {
  for (const [client, ranges] of clients)
    for (const { clock, len } of ranges)
      for (let at = clock; at < clock + len; ) {
        const item = findItem(ydoc, Y.createID(client, at));
        const skipped = item ? at - item.id.clock : 0;
        if (item) yield [item, skipped];
        at += item ? item.length - skipped : 1;
      }
}

/** The outermost of what came with something; what came in rows that were there belongs to one column, or several, of their table. */
function partOf(item: Y.Item, brought: ReadonlySet<Y.Item>): Y.Item | null {
  let outermost = item;
  for (let outer = itemAround(item); outer && brought.has(outer); outer = itemAround(outer))
    outermost = outer;
  const parent = itemAround(outermost);
  const [name, outerName] = [elementName(outermost), elementName(parent)];
  if (outerName && ROWS.has(outerName)) return parent && itemAround(parent);
  return name === 'dataColumn' ? parent : outermost;
}

function holdsOthers({ content }: Y.Item, brought: ReadonlySet<Y.Item>): boolean {
  if (!(content instanceof Y.ContentType)) return false;
  const { type } = content;
  const column = type instanceof Y.XmlElement && type.nodeName === 'dataColumn';
  if (column) return holdsWords(type, brought) || cellsOf(type).some((cell) => holdsWords(cell, brought));
  return holdsWords(type, brought);
}

/** The cells of a column, those of rows that somebody else added among them. */
function cellsOf(column: Y.XmlElement): readonly Y.XmlElement[] {
  const table = column.parent;
  if (!(table instanceof Y.XmlElement)) return [];
  return table
    .toArray()
    .flatMap((row) =>
      row instanceof Y.XmlElement
        ? row
            .toArray()
            .filter(
              (cell): cell is Y.XmlElement =>
                cell instanceof Y.XmlElement && cell.getAttribute('column') === column.getAttribute('id'),
            )
        : [],
    );
}

/** Whether there are letters or chips in something, others than those of a set. */
export function holdsWords(type: AnyType, brought: ReadonlySet<Y.Item> = new Set()): boolean {
  for (let item = type._start; item; item = item.right) {
    if (item.deleted) continue;
    const { content } = item;
    if (content instanceof Y.ContentString && !brought.has(item)) return true;
    if (!(content instanceof Y.ContentType)) continue;
    if (CHIPS.has(elementName(item) ?? '') && !brought.has(item)) return true;
    if (holdsWords(content.type, brought)) return true;
  }
  return false;
}

function itemAround({ parent }: Y.Item): Y.Item | null {
  return parent instanceof Y.AbstractType ? parent._item : null;
}

function elementName(item: Y.Item | null): string | null {
  if (!(item?.content instanceof Y.ContentType)) return null;
  return item.content.type instanceof Y.XmlElement ? item.content.type.nodeName : null;
}
