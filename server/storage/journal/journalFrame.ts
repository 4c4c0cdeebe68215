import { crc32 } from 'node:zlib';
import type { LogEntry, NewLogEntry } from '../planStore';

/** A round's first bytes: what wrote it, and eight bytes by chance. */
export const ROUND_HEADER = 16;
const FORMAT = Buffer.from('gongni\u00001');
/** A frame's checksum and the length of what follows, in bytes. */
const FRAME_HEADER = 8;
/** The position of a frame's first entry and how many entries there are. */
const FRAME_START = 12;
/** The lengths in an entry, and its time. */
const ENTRY_NUMBERS = 16;
/** In place of a length: nobody wrote it. */
const NOBODY = 0xffff;
/** UTF-8 needs at most so many bytes for what JavaScript counts as one. */
const BYTES_OF_CHARACTER = 3;

/**
 * The journal's bytes. A *round* is a header and frames, from the file's beginning; a *frame* holds the entries of one commit: it is there as a
 * whole or not at all. Each frame's CRC-32 goes on from the one before, the first from the header with its salt: so what an earlier round, or a
 * frame that never reached the disk, left further on is never taken for a continuation (as in SQLite's write-ahead log, sqlite.org/fileformat2.html#walformat).
 *
 *     header  8 bytes format, 8 bytes salt
 *     frame   u32 checksum · u32 length · f64 position of its first entry · u32 number of entries · entries
 *     entry   u16 length, plan · u16 length, person (0xffff: nobody) · f64 time · u32 length, update
 */
export function encodeHeader(salt: Uint8Array): Buffer {
  return Buffer.concat([FORMAT, salt]);
}

/** At most so many bytes are what these entries take as a frame. */
export function frameBound(entries: readonly NewLogEntry[]): number {
  let bound = FRAME_HEADER + FRAME_START;
  for (const { planId, userId, update } of entries)
    bound += ENTRY_NUMBERS + BYTES_OF_CHARACTER * (planId.length + (userId?.length ?? 0)) + update.byteLength;
  return bound;
}

/** Writes a frame into `target` from `start` on, which must have the room (`frameBound`); says where it ends and what its checksum is. */
export function writeFrame(
  target: Buffer,
  start: number,
  frame: { readonly first: number; readonly entries: readonly NewLogEntry[]; readonly follows: number },
): { readonly end: number; readonly checksum: number } {
  let at = start + FRAME_HEADER;
  at = target.writeDoubleLE(frame.first, at);
  at = target.writeUInt32LE(frame.entries.length, at);
  for (const { planId, userId, time, update } of frame.entries) {
    at = writeName(target, at, planId);
    at = userId === null ? target.writeUInt16LE(NOBODY, at) : writeName(target, at, userId);
    at = target.writeDoubleLE(time, at);
    at = target.writeUInt32LE(update.byteLength, at);
    target.set(update, at);
    at += update.byteLength;
  }
  target.writeUInt32LE(at - start - FRAME_HEADER, start + 4);
  const checksum = crc32(target.subarray(start + 4, at), frame.follows);
  target.writeUInt32LE(checksum, start);
  return { end: at, checksum };
}

/** What is sound in a journal: its entries in order, where the next frame belongs, and the checksum it goes on from. */
export interface SoundJournal {
  readonly entries: readonly LogEntry[];
  readonly end: number;
  readonly checksum: number;
}

/** Whether a journal is of this format, or nothing was ever written to it. */
export function isReadable(journal: Buffer): boolean {
  const format = journal.subarray(0, FORMAT.length);
  return format.equals(FORMAT.subarray(0, format.length)) || format.every((byte) => byte === 0);
}

/** Reads a journal up to the first frame that is not whole; null when it has not even a header. */
export function readJournal(journal: Buffer): SoundJournal | null {
  if (journal.length < ROUND_HEADER || !journal.subarray(0, FORMAT.length).equals(FORMAT)) return null;
  const entries: LogEntry[] = [];
  let end = ROUND_HEADER;
  let checksum = crc32(journal.subarray(0, ROUND_HEADER));
  for (;;) {
    if (end + FRAME_HEADER > journal.length) break;
    const length = journal.readUInt32LE(end + 4);
    const next = end + FRAME_HEADER + length;
    if (length < FRAME_START || next > journal.length) break;
    const own = crc32(journal.subarray(end + 4, next), checksum);
    if (own !== journal.readUInt32LE(end)) break;
    readFrame(journal, end + FRAME_HEADER, entries);
    end = next;
    checksum = own;
  }
  return { entries, end, checksum };
}

function readFrame(journal: Buffer, start: number, entries: LogEntry[]): void {
  const first = journal.readDoubleLE(start);
  const count = journal.readUInt32LE(start + 8);
  let at = start + FRAME_START;
  const readName = (length: number) => {
    at += 2 + length;
    return journal.toString('utf8', at - length, at);
  };
  for (let index = 0; index < count; index++) {
    const planId = readName(journal.readUInt16LE(at));
    const length = journal.readUInt16LE(at);
    const userId = length === NOBODY ? null : readName(length);
    if (userId === null) at += 2;
    const time = journal.readDoubleLE(at);
    const size = journal.readUInt32LE(at + 8);
    at += 12 + size;
    const update = new Uint8Array(journal.subarray(at - size, at));
    entries.push({ position: first + index, planId, userId, time, update });
  }
}

function writeName(target: Buffer, at: number, name: string): number {
  const length = target.write(name, at + 2);
  target.writeUInt16LE(length, at);
  return at + 2 + length;
}
