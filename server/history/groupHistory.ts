import { type PackedLog, unpackLog } from './packedLog';
import { WordLedger } from './wordLedger';

/** What one person did to a plan without a long pause. Times are milliseconds since 1970, characters UTF-16 units. */
export interface HistoryGroup {
  /** Null for the server itself. */
  readonly userId: string | null;
  readonly from: number;
  readonly to: number;
  /** The log positions of its first and its last entry; the plan as the group left it is the one at `last`. */
  readonly first: number;
  readonly last: number;
  readonly added: number;
  readonly removed: number;
}

/** The pause of a person after which their writing counts as another group, in milliseconds. */
export const LONGEST_PAUSE = 5 * 60_000;

/**
 * Groups a plan's log by person and pause (SPEC VER-4), in the order in which the groups ended. People who write at the
 * same time have a group each, whose times overlap.
 */
export function groupHistory(log: PackedLog): HistoryGroup[] {
  const ledger = new WordLedger();
  const open = new Map<string | null, HistoryGroup>();
  const groups = new Set<HistoryGroup>();
  unpackLog(log).forEach(({ position, time, userId, update }, index) => {
    const { added, removed } = ledger.add(index, update, userId);
    const before = open.get(userId);
    const goesOn = before && time - before.to <= LONGEST_PAUSE;
    if (goesOn) groups.delete(before);
    const group: HistoryGroup = goesOn
      ? {
          ...before,
          to: time,
          last: position,
          added: before.added + added,
          removed: before.removed + removed,
        }
      : { userId, from: time, to: time, first: position, last: position, added, removed };
    open.set(userId, group);
    groups.add(group);
  });
  return [...groups];
}
