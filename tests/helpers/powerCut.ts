import { readFileSync, readlinkSync } from 'node:fs';
import type { Random } from './random';

/** The smallest piece that a disk writes whole, in bytes. */
const SECTOR = 512;
/** The header of SQLite's write-ahead log, in bytes. */
const LOG_HEADER = 32;

/**
 * Knows of each file what a disk is sure to hold: what was in it when a sync was asked for that has since returned. To be told of
 * every `fdatasync`; what SQLite syncs by itself it is not told of, and takes for lost.
 */
export class SyncedFiles {
  #begun = 0;
  readonly #synced = new Map<string, { readonly order: number; readonly content: Buffer }>();

  /** A sync of an open file is asked for; what is returned is to be called when it is done. */
  begin(descriptor: number): () => void {
    const path = readlinkSync(`/proc/self/fd/${descriptor}`);
    const content = readFileSync(path);
    const order = ++this.#begun;
    return () => {
      // Syncs of one file overtake each other.
      if (order > (this.#synced.get(path)?.order ?? 0)) this.#synced.set(path, { order, content });
    };
  }

  /** What is in a file now is sure. */
  trust(path: string): void {
    this.#synced.set(path, { order: ++this.#begun, content: readFileSync(path) });
  }

  /** Whether all that is in a file now is sure. */
  isSure(path: string): boolean {
    return this.#synced.get(path)?.content.equals(readFileSync(path)) ?? false;
  }

  /** The file as a disk may have it after the power has gone now: of each sector that was not synced, the old or the new one, by chance. */
  afterPowerCut(path: string, random: Random): Buffer {
    const synced = this.#synced.get(path)?.content ?? Buffer.alloc(0);
    const present = readFileSync(path);
    // Cut off, which nobody syncs: its first sector says so only once it is written anew.
    if (present.length === 0 && random.chance(0.5)) return synced;
    const length = random.chance(0.5)
      ? present.length
      : Math.max(synced.length, random.below(present.length + 1));
    const result = Buffer.alloc(Math.min(length, present.length));
    const part = random.pick([0, 0.5, 0.9, 1]);
    for (let at = 0; at < result.length; at += SECTOR)
      if (random.chance(part)) present.copy(result, at, at, at + SECTOR);
      else if (at < synced.length) synced.copy(result, at, at, at + SECTOR);
    // When SQLite begins its log anew it syncs the header by itself before anything follows.
    if (path.endsWith('-wal')) present.copy(result, 0, 0, LOG_HEADER);
    return result;
  }
}
