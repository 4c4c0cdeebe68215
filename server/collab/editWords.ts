import * as Y from 'yjs';
import { compareText } from '../../shared/compare/compareText';
import { ATOM } from '../../shared/review/atom';
import { planSchema } from '../../shared/schema/index';
import { markKey, markName } from '../../shared/schema/markKey';
import type { Stretch } from './findQuote';

/** Attributes of characters in a Y.XmlText: marks by the names that y-tiptap gives them. */
export type TextAttributes = Readonly<Record<string, unknown>>;

/** Marks that belong to the words they were put on, not to words that come into their place. */
const TRACKED = new Set(['insertion', 'deletion', 'exempt']);

/**
 * Makes a stretch of a textblock read `words`, touching only the words that differ, so that marks, chips and what others type there
 * meanwhile stay. New words look like those they stand beside and always carry `anchor`. Chips can be kept or
 * removed by this, never made.
 */
export function editWords(
  element: Y.XmlElement,
  { from, to }: Stretch,
  words: string,
  anchor: TextAttributes,
): void {
  const pieces = compareText(textOf(element).slice(from, to), words);
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const { kind, text, older } = pieces[index] as (typeof pieces)[number];
    if (kind === 'deleted') deleteText(element, from + older.from, from + older.to);
    else if (kind === 'inserted') {
      // A change lists what goes before what comes: looks are taken from the words that are still there.
      const replaces = pieces[index - 1]?.kind === 'deleted';
      insertText(element, from + older.from, withoutAtoms(text), anchor, replaces);
    }
  }
}

/** Words as they can be typed: no chips, no line breaks. */
function withoutAtoms(words: string): string {
  return words.replaceAll(ATOM, '').replaceAll(/\s*\n\s*/g, '');
}

/** Puts words at an offset of a textblock. Words that replace those before them take over the comments on them. */
export function insertText(
  element: Y.XmlElement,
  at: number,
  words: string,
  anchor: TextAttributes,
  replaces: boolean,
): void {
  if (words === '') return;
  const spot = spotAt(element, at);
  if (!spot) {
    const text = new Y.XmlText();
    element.insert(0, [text]);
    text.insert(0, words, { ...anchor });
    return;
  }
  const looks = attributesAt(spot.text, spot.offset);
  const kept = Object.entries(looks).filter(
    ([name]) => !TRACKED.has(markName(name)) && (replaces || markName(name) !== 'comment'),
  );
  const around = trackedAround(spot.text, spot.offset, looks);
  spot.text.insert(spot.offset, words, { ...Object.fromEntries(kept), ...around, ...anchor });
}

/** The tracked marks that words come to stand in, and that they are not meant by them (`marksOfOrdinary` in the editor). */
function trackedAround(text: Y.XmlText, offset: number, looks: TextAttributes): TextAttributes {
  if (offset === 0 || offset >= text.length) return {};
  const behind = attributesAt(text, offset + 1);
  const around = Object.entries(looks).filter(([name]) => TRACKED.has(markName(name)) && name in behind);
  if (around.length === 0) return {};
  const time = Math.max(...around.map(([, stamp]) => (stamp as { time: number }).time)) + 1;
  const exempt = planSchema.mark('exempt', { change: '', scope: 'all', time });
  return { ...Object.fromEntries(around), [markKey(exempt)]: exempt.attrs };
}

function deleteText(element: Y.XmlElement, from: number, to: number): void {
  let start = 0;
  const children = element.toArray().map((child) => {
    const length = child instanceof Y.XmlText ? child.length : 1;
    start += length;
    return { child, start: start - length, end: start };
  });
  for (const { child, start, end } of children.reverse()) {
    const first = Math.max(from, start);
    const last = Math.min(to, end);
    if (first >= last) continue;
    if (child instanceof Y.XmlText) child.delete(first - start, last - first);
    else element.delete(element.toArray().indexOf(child), 1);
  }
}

/** The text node that an offset lies in, or ends; null when the block holds none there. */
function spotAt(element: Y.XmlElement, at: number): { text: Y.XmlText; offset: number } | null {
  let start = 0;
  let last: { text: Y.XmlText; offset: number } | null = null;
  for (const child of element.toArray()) {
    if (child instanceof Y.XmlText) {
      if (at >= start && at <= start + child.length) last ??= { text: child, offset: at - start };
      start += child.length;
    } else start += 1;
  }
  return last;
}

/** The looks of the character before an offset, or of the one behind at the start. */
function attributesAt(text: Y.XmlText, offset: number): TextAttributes {
  let end = 0;
  let looks: TextAttributes = {};
  for (const { insert, attributes } of text.toDelta() as { insert: string; attributes?: TextAttributes }[]) {
    looks = attributes ?? {};
    end += typeof insert === 'string' ? insert.length : 1;
    if (end >= offset && end > 0) break;
  }
  return looks;
}

function textOf(element: Y.XmlElement): string {
  return element
    .toArray()
    .map((child) =>
      child instanceof Y.XmlText
        ? (child.toDelta() as { insert: unknown }[])
            .map(({ insert }) => (typeof insert === 'string' ? insert : ATOM))
            .join('')
        : ATOM,
    )
    .join('');
}
