import { fdatasync, fdatasyncSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';

/** Resolves when what was written to an open file is on the disk. */
export type SyncFile = (descriptor: number) => Promise<void>;

/** In the thread pool: this thread serves everybody meanwhile. */
export const syncBeside: SyncFile = promisify(fdatasync);

/** A disk that has this done in so many milliseconds is quick: solid-state disks take 0.1 to 0.5, others 5 to 20. */
const QUICK = 1;
/** After so many quick syncs the disk is trusted to be quick; a slow one takes the trust of ten away, and more than twenty are not counted. */
const TRUSTED = 10;
const MOST_TRUST = 20;
const SLOW_COUNTS = 10;

/** How a disk is synced, and the time in milliseconds. */
export interface DiskSyncs {
  readonly beside: SyncFile;
  readonly atOnce: (descriptor: number) => void;
  readonly now: () => number;
}

/**
 * Syncs a file that is synced several hundred times a second. While the disk is quick, on this very thread: the way to the thread pool and back is two
 * threads woken, which costs more processor time than everybody's waiting of a few tenths of a millisecond is worth (ADR 11). A disk that is
 * slow is waited for in the thread pool. So is every disk where `isAwaited` is false: no words wait for the sync then, and none are to wait for this thread.
 */
export function createLogSync(
  isAwaited: boolean,
  { beside = syncBeside, atOnce = fdatasyncSync, now = () => performance.now() }: Partial<DiskSyncs> = {},
): SyncFile {
  if (!isAwaited) return beside;
  let trust = 0;
  return async (descriptor) => {
    const start = now();
    if (trust >= TRUSTED) atOnce(descriptor);
    else await beside(descriptor);
    trust = now() - start <= QUICK ? Math.min(trust + 1, MOST_TRUST) : Math.max(trust - SLOW_COUNTS, 0);
  };
}
