import { Mark, type Node } from '@tiptap/pm/model';
import type * as Y from 'yjs';
import { markKey } from '../../../shared/schema/markKey';

/** Letters that stand under the same marks. */
interface Run {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** What changed of a text: so many letters went at a place, and others came. */
interface Difference {
  readonly at: number;
  readonly removed: number;
  readonly inserted: number;
}

type Attributes = Record<string, unknown>;

/**
 * Brings a shared text from the text nodes that it was to those that it shall be, by the letters and marks that differ and nothing else.
 * Letters come with the marks they have, at the place between the beginnings and ends of marks where they need the fewest: so nobody's
 * mark is ever interrupted and begun anew, which Yjs cannot keep right when others write there at the same time.
 */
export function writeText(text: Y.XmlText, before: readonly Node[], after: readonly Node[]): void {
  const older = before.map(runOf);
  const newer = after.map(runOf);
  const { at, removed, inserted } = findDifference(older, newer);
  if (removed > 0) text.delete(at, removed);
  let place = at;
  for (const run of cut(newer, at, at + inserted)) {
    text.insert(place, run.text, attributesOf(run.marks));
    place += run.text.length;
  }
  const olderKept = [...cut(older, 0, at), ...cut(older, at + removed, Number.POSITIVE_INFINITY)];
  const newerKept = [...cut(newer, 0, at), ...cut(newer, at + inserted, Number.POSITIVE_INFINITY)];
  for (const { from, to, attributes } of changedMarks(olderKept, newerKept)) {
    const behind = from >= at ? inserted : 0;
    // A stretch that reaches over what came in is formatted in two parts: that has its marks already.
    if (from < at && to > at) {
      text.format(from, at - from, { ...attributes });
      text.format(at + inserted, to - at, { ...attributes });
    } else text.format(from + behind, to - from, { ...attributes });
  }
}

function runOf(node: Node): Run {
  return { text: node.text ?? '', marks: node.marks };
}

function lettersOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

function cut(runs: readonly Run[], from: number, to: number): Run[] {
  const found: Run[] = [];
  let start = 0;
  for (const { text, marks } of runs) {
    const piece = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (piece) found.push({ text: piece, marks });
    start += text.length;
  }
  return found;
}

function attributesOf(marks: readonly Mark[]): Attributes {
  return Object.fromEntries(marks.map((mark) => [markKey(mark), mark.attrs]));
}

function findDifference(older: readonly Run[], newer: readonly Run[]): Difference {
  const [old, now] = [lettersOf(older), lettersOf(newer)];
  const shorter = Math.min(old.length, now.length);
  let at = 0;
  while (at < shorter && old[at] === now[at]) at += 1;
  if (at > 0 && isHalf(old, now, at)) at -= 1;
  let same = 0;
  while (same < shorter - at && old[old.length - 1 - same] === now[now.length - 1 - same]) same += 1;
  if (same > 0 && isHalf(old, now, old.length - same, now.length - same)) same -= 1;
  const removed = old.length - at - same;
  const inserted = now.length - at - same;
  // 一 typed before 一: the marks tell which of the two is new.
  const marked = Math.min(at, sameMarks(older, newer));
  const canSlide =
    removed === 0
      ? now.slice(marked + inserted) === old.slice(marked)
      : inserted === 0 && old.slice(marked + removed) === now.slice(marked);
  return { at: canSlide && marked < at && !isHalf(old, now, marked) ? marked : at, removed, inserted };
}

/** Whether a place lies in the midst of a character of two units. */
function isHalf(old: string, now: string, at: number, nowAt = at): boolean {
  const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
  return isLow(old.charCodeAt(at)) || isLow(now.charCodeAt(nowAt));
}

/** How many letters from the start on have the same marks in both. */
function sameMarks(older: readonly Run[], newer: readonly Run[]): number {
  for (const { from, older: before, newer: after } of sideBySide(older, newer))
    if (!Mark.sameSet(before, after)) return from;
  return Math.min(lettersOf(older).length, lettersOf(newer).length);
}

interface SideBySide {
  readonly from: number;
  readonly to: number;
  readonly older: readonly Mark[];
  readonly newer: readonly Mark[];
}

function sideBySide(older: readonly Run[], newer: readonly Run[]): SideBySide[] {
  const found: SideBySide[] = [];
  let [from, one, other, oneEnd, otherEnd] = [
    0,
    0,
    0,
    older[0]?.text.length ?? 0,
    newer[0]?.text.length ?? 0,
  ];
  for (;;) {
    const [before, after] = [older[one], newer[other]];
    if (!before || !after) return found;
    const to = Math.min(oneEnd, otherEnd);
    if (to > from) found.push({ from, to, older: before.marks, newer: after.marks });
    from = to;
    if (oneEnd === to) {
      one += 1;
      oneEnd += older[one]?.text.length ?? 0;
    }
    if (otherEnd === to) {
      other += 1;
      otherEnd += newer[other]?.text.length ?? 0;
    }
  }
}

function changedMarks(
  older: readonly Run[],
  newer: readonly Run[],
): { readonly from: number; readonly to: number; readonly attributes: Attributes }[] {
  return sideBySide(older, newer).flatMap(({ from, to, older: before, newer: after }) => {
    if (Mark.sameSet(before, after)) return [];
    const wanted = attributesOf(after.filter((mark) => !mark.isInSet(before)));
    // A mark that gives way to another of its type, which excludes it, is overwritten.
    const gone = before.filter((mark) => !mark.isInSet(after)).map(markKey);
    const attributes = { ...Object.fromEntries(gone.map((key) => [key, null])), ...wanted };
    return Object.keys(attributes).length > 0 ? [{ from, to, attributes }] : [];
  });
}
