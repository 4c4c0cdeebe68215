import { closeSync, fdatasyncSync, fsyncSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import type { SyncFile } from '../logSync';
import type { LogEntry, NewLogEntry } from '../planStore';
import { encodeHeader, frameBound, isReadable, ROUND_HEADER, readJournal, writeFrame } from './journalFrame';

/** The largest frame, in bytes: some five hundred keystrokes that come in together. */
const LARGEST_FRAME = 64 << 10;
/** Its room is written in pieces of so many bytes. */
const ROOM_PIECE = 64 << 10;

const UNREADABLE =
  'holds words that this version of the program cannot read. Start the version that wrote them and stop it, or move the file away if they are not needed';

export interface JournalFileOptions {
  /** In bytes. */
  readonly size: number;
  /** Eight bytes by chance, for each round. */
  readonly createSalt: () => Uint8Array;
  readonly syncFile: SyncFile;
}

/**
 * The journal as a file that has its room from the beginning: a sync after writing over what is there costs half of one after writing beyond
 * the end, and a disk that is full refuses nothing. A sector that is written anew with what it held before is taken to keep it when the power
 * goes, as SQLite takes it (`SQLITE_IOCAP_POWERSAFE_OVERWRITE`).
 */
export class JournalFile {
  #descriptor: number | null;
  readonly #scratch = Buffer.alloc(ROUND_HEADER + LARGEST_FRAME);
  /** Where the next frame belongs; 0 where a round is to begin. */
  #end = 0;
  #checksum = 0;
  #left: readonly LogEntry[];

  /**
   * Opens, or makes, the journal at `path`: what it holds is on the disk when this returns. Throws the system's errors, and where there is something that this
   * version cannot read: it is not written over.
   */
  constructor(
    private readonly path: string,
    private readonly options: JournalFileOptions,
  ) {
    const found = readIfThere(path);
    if (found && !isReadable(found)) throw new Error(`${path} ${UNREADABLE}`);
    if (!found || found.length < options.size) makeRoom(path, found, options.size);
    this.#descriptor = openSync(path, 'r+');
    fdatasyncSync(this.#opened);
    syncFolder(dirname(path));
    const sound = found && readJournal(found);
    this.#left = sound?.entries ?? [];
    if (sound) {
      this.#end = sound.end;
      this.#checksum = sound.checksum;
    }
  }

  /** What was in it when it was opened, in order; once. */
  takeLeft(): readonly LogEntry[] {
    const left = this.#left;
    this.#left = [];
    return left;
  }

  /** Whether entries are few enough to go into a journal at all. */
  mayHold(entries: readonly NewLogEntry[]): boolean {
    const bound = frameBound(entries);
    return bound <= LARGEST_FRAME && ROUND_HEADER + bound <= this.options.size;
  }

  /** Whether there is room for these entries now. */
  hasRoomFor(entries: readonly NewLogEntry[]): boolean {
    return Math.max(this.#end, ROUND_HEADER) + frameBound(entries) <= this.options.size;
  }

  /** The entries before are kept elsewhere, and on the disk there: writing goes on at the beginning. */
  startAnew(): void {
    this.#end = 0;
  }

  /** Writes one frame, for which there must be room. Throws the system's error: then nothing of it is kept. */
  write(first: number, entries: readonly NewLogEntry[]): void {
    const begins = this.#end === 0;
    if (begins) {
      const header = encodeHeader(this.options.createSalt());
      this.#scratch.set(header);
      this.#checksum = crc32(header);
    }
    const start = begins ? ROUND_HEADER : 0;
    const { end, checksum } = writeFrame(this.#scratch, start, { first, entries, follows: this.#checksum });
    for (let written = 0; written < end; )
      written += writeSync(this.#opened, this.#scratch, written, end - written, this.#end + written);
    this.#end += end;
    this.#checksum = checksum;
  }

  /** Resolves when all that was written is on the disk. */
  async sync(): Promise<void> {
    await this.options.syncFile(this.#opened);
  }

  close(): void {
    closeSync(this.#opened);
    this.#descriptor = null;
  }

  /** Takes the file away, when nothing in it is needed. */
  remove(): void {
    this.close();
    unlinkSync(this.path);
  }

  /** The system gives the number of a file that is closed to another one. */
  get #opened(): number {
    if (this.#descriptor === null) throw new Error('the journal is closed');
    return this.#descriptor;
  }
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Zeros that are really written: room that is only promised is noted at each write, which a sync then waits for. In pieces: Linux keeps in memory
 * as one what was written as one, and goes through all of it at each later write into it: for the whole room that costs more than the write itself.
 */
function makeRoom(path: string, found: Buffer | null, size: number): void {
  const descriptor = openSync(path, found ? 'r+' : 'w');
  const zeros = Buffer.alloc(ROOM_PIECE);
  for (let at = found?.length ?? 0; at < size; )
    at += writeSync(descriptor, zeros, 0, Math.min(ROOM_PIECE, size - at), at);
  closeSync(descriptor);
}

/** So that a file which was made keeps its name when the power goes. Windows opens no folders. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  fsyncSync(folder);
  closeSync(folder);
}
