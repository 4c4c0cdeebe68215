import type { Durability } from '../config';

/** How often the log is written while many people type; times in milliseconds. Whoever types alone never waits for it. */
export interface LogRhythm {
  /** From one commit to the next: what comes in meanwhile shares it. */
  readonly commitGap: number;
  /** The same while more than `MANY_ENTRIES` a second come in. */
  readonly busyCommitGap: number;
  /** From one sync of the disk to the next. */
  readonly syncGap: number;
}

/** So many entries a second are what two hundred people write at the utmost; with more, the processor is shorter than a few milliseconds are. */
export const MANY_ENTRIES = 1200;

/**
 * A sync costs more processor time (0.2 ms) than all else that is done for a keystroke. Strict: everyone waits for it, so it comes
 * with every commit, and commits come seldom enough. Relaxed: only 已保存 waits for it, and a commit costs so little (some 40 µs) that
 * nobody waits for the next one: what comes in together shares it.
 */
export const LOG_RHYTHMS: Readonly<Record<Durability, LogRhythm>> = {
  strict: { commitGap: 2, busyCommitGap: 10, syncGap: 0 },
  relaxed: { commitGap: 0, busyCommitGap: 10, syncGap: 25 },
};
