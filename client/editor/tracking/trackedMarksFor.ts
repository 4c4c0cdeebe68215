import type { Mark, MarkType, Node, Schema } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { ExemptStamp, TrackedStamp } from '../../../shared/schema/extensions/trackedMarks';
import { isTrackedMark, newestTime, trackedMarks, trackedState } from '../../../shared/tracking/trackedState';

/** Changes of one author within this time, side by side, are one change; milliseconds. */
const ONE_CHANGE = 10 * 60_000;

interface Sides {
  readonly before: readonly Mark[];
  readonly after: readonly Mark[];
}

/** The tracked marks that the words come in put at a place stand in: those on both sides of it. */
export function trackedAround(doc: Node, from: number, to: number): readonly Mark[] {
  const { before, after } = sidesOf(doc, from, to);
  return before.filter((mark) => mark.isInSet(after));
}

/** The tracked marks of words that an author puts between two places: those around, and the author's own on top. */
export function marksOfInserted(doc: Node, from: number, to: number, stamp: TrackedStamp): readonly Mark[] {
  const { before, after } = sidesOf(doc, from, to);
  for (const beside of [before, after]) {
    const { insertion, deletions } = trackedState(beside);
    if (insertion && deletions.length === 0 && isGoingOn(insertion, stamp)) return beside;
  }
  const around = trackedAround(doc, from, to);
  const { schema } = doc.type;
  const own = stampOver(around, stampBeside({ before, after }, stamp), stamp);
  // Amid deleted words: that these are not meant follows from the times, and is told for the eye, too.
  const deleted = trackedState(around).deletions.map(({ change }) => change);
  // In the order of `sortMarks`, like all marks of one time.
  const exempt = deleted
    .sort()
    .map((scope) => markType(schema, 'exempt').create({ change: own.change, scope, time: own.time }));
  const insertion = markType(schema, 'insertion').create({ ...own });
  return [insertion, ...exempt].reduce((set, mark) => mark.addToSet(set), around);
}

/** The stamp of a deletion of words with these marks that stood between two places. */
export function stampOfDeleted(
  doc: Node,
  from: number,
  to: number,
  deleted: readonly (readonly Mark[])[],
  stamp: TrackedStamp,
): TrackedStamp {
  const born = deleted.flatMap((marks) => marks.filter(({ type }) => type.name !== 'deletion'));
  return stampOver(born, stampBeside(sidesOf(doc, from, to), stamp), stamp);
}

/** The tracked marks of ordinary words that come between two places: those around, and that they are not meant by them. */
export function marksOfOrdinary(
  doc: Node,
  from: number,
  to: number,
  newExempt: () => ExemptStamp,
): readonly Mark[] {
  const { before, after } = sidesOf(doc, from, to);
  const around = trackedAround(doc, from, to);
  if (around.length === 0) return around;
  for (const beside of [before, after]) if (isOrdinary(beside)) return beside;
  const stamp = newExempt();
  const time = Math.max(stamp.time, newestTime(around) + 1);
  return markType(doc.type.schema, 'exempt')
    .create({ ...stamp, time })
    .addToSet(around);
}

/** Puts exactly these tracked marks on words, and leaves their other marks. */
export function setTracked(transaction: Transaction, from: number, to: number, marks: readonly Mark[]): void {
  const found: { readonly mark: Mark; readonly from: number; readonly to: number }[] = [];
  transaction.doc.nodesBetween(from, to, (node, position) => {
    if (!node.isText) return;
    for (const mark of trackedMarks(node.marks))
      if (!mark.isInSet(marks))
        found.push({ mark, from: Math.max(from, position), to: Math.min(to, position + node.nodeSize) });
  });
  for (const each of found) transaction.removeMark(each.from, each.to, each.mark);
  for (const mark of marks) transaction.addMark(from, to, mark);
}

/** A mark's type; the plan's schema has it. */
export function markType(schema: Schema, name: 'insertion' | 'deletion' | 'exempt'): MarkType {
  const type = schema.marks[name];
  if (!type) throw new Error(`the schema has no ${name}`);
  return type;
}

function sidesOf(doc: Node, from: number, to: number): Sides {
  return {
    before: trackedMarks(doc.resolve(from).nodeBefore?.marks ?? []),
    after: trackedMarks(doc.resolve(to).nodeAfter?.marks ?? []),
  };
}

/** Whether the words with these marks are ordinary ones amid tracked ones. */
function isOrdinary(marks: readonly Mark[]): boolean {
  const newest = newestTime(marks);
  return marks.some(
    ({ type, attrs }) => type.name === 'exempt' && attrs.scope === 'all' && attrs.time === newest,
  );
}

function isGoingOn(one: TrackedStamp, stamp: TrackedStamp): boolean {
  return one.author === stamp.author && stamp.time - one.time < ONE_CHANGE;
}

/** The author's change that ends or begins right here, if it is young enough to go on. */
function stampBeside({ before, after }: Sides, stamp: TrackedStamp): TrackedStamp | null {
  for (const { type, attrs } of [...before, ...after])
    if (type.name !== 'exempt' && isTrackedMark({ type } as Mark) && isGoingOn(attrs as TrackedStamp, stamp))
      return attrs as TrackedStamp;
  return null;
}

/** A stamp of the change that goes on, or of the new one, that is newer than these marks. */
function stampOver(marks: readonly Mark[], beside: TrackedStamp | null, stamp: TrackedStamp): TrackedStamp {
  const newest = newestTime(marks);
  const base = beside ?? stamp;
  return base.time > newest ? base : { ...base, time: Math.max(stamp.time, newest + 1) };
}
