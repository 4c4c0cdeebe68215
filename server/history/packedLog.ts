import type { LogEntry, PlanStore } from '../storage/planStore';

/** A plan's log as a few flat arrays, which cost little to send to another process. Entry n is at place n of each. */
export interface PackedLog {
  readonly positions: Float64Array;
  /** Milliseconds since 1970. */
  readonly times: Float64Array;
  /** Places in `people`. */
  readonly authors: Uint32Array;
  /** Who wrote; null for the server itself. */
  readonly people: readonly (string | null)[];
  /** Where the update of each entry ends in `bytes`. */
  readonly ends: Uint32Array;
  readonly bytes: Uint8Array;
}

/** One entry of a packed log. */
export interface PackedEntry {
  readonly position: number;
  readonly time: number;
  readonly userId: string | null;
  readonly update: Uint8Array;
}

/** How many entries are read from the store at once, so that nobody who types waits for it. */
const ENTRIES_AT_ONCE = 2000;

/** Reads a plan's log up to a position and until a time (milliseconds since 1970; all of it by default), a piece at a time. */
export async function readPackedLog(
  store: Pick<PlanStore, 'readLog'>,
  planId: string,
  {
    upTo = Number.POSITIVE_INFINITY,
    until = Number.POSITIVE_INFINITY,
  }: { readonly upTo?: number; readonly until?: number } = {},
): Promise<PackedLog> {
  const entries: LogEntry[] = [];
  for (;;) {
    const piece = await store.readLog(planId, entries.at(-1)?.position ?? 0, ENTRIES_AT_ONCE);
    const wanted = piece.filter(({ position, time }) => position <= upTo && time <= until);
    entries.push(...wanted);
    if (piece.length < ENTRIES_AT_ONCE || wanted.length < piece.length) return packLog(entries);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Packs entries in their order. */
export function packLog(entries: readonly Omit<LogEntry, 'planId'>[]): PackedLog {
  const people: (string | null)[] = [];
  const placeOf = new Map<string | null, number>();
  const authors = entries.map(({ userId }) => {
    const place = placeOf.get(userId) ?? people.push(userId) - 1;
    placeOf.set(userId, place);
    return place;
  });
  const bytes = new Uint8Array(entries.reduce((sum, { update }) => sum + update.length, 0));
  let end = 0;
  const ends = entries.map(({ update }) => {
    bytes.set(update, end);
    end += update.length;
    return end;
  });
  return {
    positions: Float64Array.from(entries, ({ position }) => position),
    times: Float64Array.from(entries, ({ time }) => time),
    authors: Uint32Array.from(authors),
    people,
    ends: Uint32Array.from(ends),
    bytes,
  };
}

/** The entries of a packed log, in order. */
export function unpackLog(log: PackedLog): readonly PackedEntry[] {
  return Array.from(log.positions, (position, index) => ({
    position,
    time: log.times[index] as number,
    userId: log.people[log.authors[index] as number] ?? null,
    update: log.bytes.subarray(log.ends[index - 1] ?? 0, log.ends[index]),
  }));
}
