/** Wrong passwords in a row after which an account cannot be tried any more from that address, for a while. */
const MAXIMUM_FAILURES = 10;
/** Milliseconds until it can be tried again. */
const WAIT_AFTER_FAILURES = 5 * 60_000;
/** Pairs of account and address remembered at once; the oldest is forgotten first. */
const REMEMBERED_PAIRS = 10_000;

/** Counts wrong passwords by account and address, in memory. */
export interface SignInLimit {
  /** Milliseconds to wait before the next attempt, 0 when one may be made. */
  waitFor(username: string, address: string): number;
  recordFailure(username: string, address: string): void;
  recordSuccess(username: string, address: string): void;
}

interface Failures {
  readonly count: number;
  readonly lastAt: number;
}

/** `now` gives milliseconds since 1970. */
export function createSignInLimit(now: () => number): SignInLimit {
  const failures = new Map<string, Failures>();
  const keyOf = (username: string, address: string) => `${address} ${username}`;
  const recent = (key: string): Failures | null => {
    const entry = failures.get(key);
    return entry && now() - entry.lastAt < WAIT_AFTER_FAILURES ? entry : null;
  };
  return {
    waitFor(username, address) {
      const entry = recent(keyOf(username, address));
      if (!entry || entry.count < MAXIMUM_FAILURES) return 0;
      return entry.lastAt + WAIT_AFTER_FAILURES - now();
    },
    recordFailure(username, address) {
      const key = keyOf(username, address);
      const count = (recent(key)?.count ?? 0) + 1;
      failures.delete(key);
      failures.set(key, { count, lastAt: now() });
      const oldest = failures.keys().next();
      if (failures.size > REMEMBERED_PAIRS && !oldest.done) failures.delete(oldest.value);
    },
    recordSuccess(username, address) {
      failures.delete(keyOf(username, address));
    },
  };
}
