import * as Y from 'yjs';
import type { IdRun } from './idRun';
import { findItem } from './placeFinder';

export interface TakeTextOptions {
  /** Where a character is now, or null where no copy of it counts. */
  readonly place: (id: Y.ID) => Y.ID | null;
  readonly livedBefore: (item: Y.Item) => boolean;
  readonly diedBefore: (item: Y.Item, offset: number) => boolean;
  /** Whether the character at an offset of an item is to be carried from here. */
  readonly isLate: (item: Y.Item, offset: number) => boolean;
  /** Whether what stood behind nothing that is left goes to the end of the target, which is no copy of the text; else to the beginning. */
  readonly atEnd?: boolean;
}

interface Insertion {
  /** The character of the target behind which it goes; null for the beginning. */
  readonly after: Y.ID | null;
  readonly sources: Y.ID[];
  text: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Takes the late characters of a text into its copy, and deletes there what was deleted here. Whether anything changed. */
export function takeTexts(
  ydoc: Y.Doc,
  source: Y.XmlText,
  target: Y.XmlText,
  options: TakeTextOptions,
): readonly IdRun[] | null {
  const insertions: Insertion[] = [];
  const deletions: Y.ID[] = [];
  const attributes: Record<string, unknown> = {};
  let after: Y.ID | null = null;
  let joins = false;
  for (let item = source._start; item; item = item.right) {
    const lived = options.livedBefore(item);
    if (item.content instanceof Y.ContentFormat) {
      if (lived) attributes[item.content.key] = item.content.value;
      joins = false;
      continue;
    }
    for (let offset = 0; offset < item.length; offset += 1) {
      const id = Y.createID(item.id.client, item.id.clock + offset);
      const copy = options.place(id);
      if (copy) {
        after = copy;
        joins = false;
        if (options.diedBefore(item, offset)) deletions.push(copy);
      } else if (item.content instanceof Y.ContentString && options.isLate(item, offset)) {
        const character = item.content.str.charAt(offset);
        const last: Insertion | undefined = insertions.at(-1);
        if (joins && last) {
          last.text += character;
          last.sources.push(id);
        } else insertions.push({ after, sources: [id], text: character, attributes: { ...attributes } });
        joins = true;
      }
    }
  }
  const runs: IdRun[] = [];
  for (const { after: place, sources, text, attributes: looks } of [...insertions].reverse()) {
    const spot = spotAfter(ydoc, place, target, options.atEnd ?? false);
    spot.text.insert(spot.index, text, looks);
    const first = idAt(spot.text, spot.index);
    runs.push(...sources.map((id, offset) => singleRun(id, Y.createID(first.client, first.clock + offset))));
  }
  for (const id of deletions) deleteCharacter(ydoc, id);
  return insertions.length > 0 || deletions.length > 0 ? runs : null;
}

function spotAfter(
  ydoc: Y.Doc,
  place: Y.ID | null,
  fallback: Y.XmlText,
  atEnd: boolean,
): { readonly text: Y.XmlText; readonly index: number } {
  if (!place) return { text: fallback, index: atEnd ? fallback.length : 0 };
  const item = findItem(ydoc, place);
  const text = item?.parent;
  if (!item || !(text instanceof Y.XmlText) || text._item?.deleted)
    return { text: fallback, index: fallback.length };
  return { text, index: charactersBefore(item) + (item.deleted ? 0 : place.clock - item.id.clock + 1) };
}

function idAt(text: Y.XmlText, index: number): Y.ID {
  let left = index;
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    if (left < item.length) return Y.createID(item.id.client, item.id.clock + left);
    left -= item.length;
  }
  throw new Error('the text is shorter than what was put into it');
}

function singleRun(from: Y.ID, to: Y.ID): IdRun {
  return { client: from.client, clock: from.clock, length: 1, toClient: to.client, toClock: to.clock };
}

/** Deletes the character with an id where it is still there. */
export function deleteCharacter(ydoc: Y.Doc, id: Y.ID): void {
  const item = findItem(ydoc, id);
  const text = item?.parent;
  if (!item || item.deleted || !(text instanceof Y.XmlText)) return;
  text.delete(charactersBefore(item) + id.clock - item.id.clock, 1);
}

function charactersBefore(item: Y.Item): number {
  let count = 0;
  for (let before = item.left; before; before = before.left)
    if (!before.deleted && before.countable) count += before.length;
  return count;
}
