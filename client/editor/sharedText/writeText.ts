import { Mark, type Node } from '@tiptap/pm/model';
import type * as Y from 'yjs';
import { markKey } from '../../../shared/schema/markKey';
import { findDifferences, keptBetween } from './findDifferences';

/** Letters that stand under the same marks. */
interface Run {
  readonly text: string;
  readonly marks: readonly Mark[];
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
  const [old, now] = [lettersOf(older), lettersOf(newer)];
  const differences = findDifferences(old, now, sameMarks(older, newer));
  for (const { at, removed, nowAt, inserted } of differences.toReversed()) {
    if (removed > 0) text.delete(at, removed);
    let place = at;
    for (const run of cut(newer, nowAt, nowAt + inserted)) {
      text.insert(place, run.text, attributesOf(run.marks));
      place += run.text.length;
    }
  }
  for (const { at, nowAt, length } of keptBetween(differences, old.length)) {
    const changed = changedMarks(cut(older, at, at + length), cut(newer, nowAt, nowAt + length));
    for (const { from, to, attributes } of changed) text.format(nowAt + from, to - from, attributes);
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
