import type { Mark } from '@tiptap/pm/model';
import type { TrackedStamp } from '../schema/extensions/trackedMarks';

/** What tracked mode says of words. */
export interface TrackedState {
  /** Who inserted them; null when they were there before, or came without tracking. */
  readonly insertion: TrackedStamp | null;
  /** Who wants them gone. */
  readonly deletions: readonly TrackedStamp[];
}

const TYPES = new Set(['insertion', 'deletion', 'exempt']);
const UNTRACKED: TrackedState = { insertion: null, deletions: [] };

export function isTrackedMark({ type }: Mark): boolean {
  return TYPES.has(type.name);
}

/** The marks of tracked mode among these. */
export function trackedMarks(marks: readonly Mark[]): readonly Mark[] {
  return marks.some(isTrackedMark) ? marks.filter(isTrackedMark) : [];
}

/**
 * What the tracked marks on words say together (SPEC REV-9). Words typed amid tracked ones carry the marks of those as well: of the insertions the
 * newest is theirs, and what is older than it, or than an exemption, was not meant for them.
 */
export function trackedState(marks: readonly Mark[]): TrackedState {
  if (!marks.some(isTrackedMark)) return UNTRACKED;
  let owner: TrackedStamp | null = null;
  let ordinarySince = Number.NEGATIVE_INFINITY;
  for (const { type, attrs } of marks) {
    if (type.name === 'insertion' && (!owner || isLater(attrs as TrackedStamp, owner)))
      owner = attrs as TrackedStamp;
    if (type.name === 'exempt' && attrs.scope === 'all')
      ordinarySince = Math.max(ordinarySince, attrs.time as number);
  }
  const insertion = owner && owner.time > ordinarySince ? owner : null;
  const since = Math.max(ordinarySince, owner?.time ?? ordinarySince);
  const deletions = marks
    .filter(({ type, attrs }) => type.name === 'deletion' && (attrs.time as number) > since)
    .filter(({ attrs }) => !marks.some((mark) => isExemptFrom(mark, attrs as TrackedStamp)))
    .map(({ attrs }) => attrs as TrackedStamp);
  return { insertion, deletions };
}

function isExemptFrom({ type, attrs }: Mark, { change, time }: TrackedStamp): boolean {
  return type.name === 'exempt' && attrs.scope === change && (attrs.time as number) > time;
}

/** The time of the newest tracked mark; minus infinity where none is. */
export function newestTime(marks: readonly Mark[]): number {
  return Math.max(Number.NEGATIVE_INFINITY, ...trackedMarks(marks).map(({ attrs }) => attrs.time as number));
}

function isLater(one: TrackedStamp, other: TrackedStamp): boolean {
  return one.time > other.time || (one.time === other.time && one.change > other.change);
}
