import { Inflate } from 'fflate';
import { PlanError } from '../../errors';

/** One file of a zip archive, as the archive's directory describes it. */
export interface ZipEntry {
  /** The path with `/`, without one at the start. */
  readonly path: string;
  /** 0 stored, 8 deflated; others cannot be read. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packedBytes: number;
  /** What the archive says that it unpacks to. */
  readonly unpackedBytes: number;
  /** CRC-32 of what it unpacks to, as the archive says. */
  readonly checksum: number;
  /** Where the local header of the entry begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record stands before a comment of at most 65,535 bytes. */
const LONGEST_END = 65_557;
/** Packed bytes unpacked at a time: at the best rate of deflate they become 16 MB. */
const CHUNK = 16 * 1024;

/**
 * Reads the directory of a zip archive (APPNOTE 6.3, with its 64-bit form). Throws `PlanError('broken-file')` when there is none and
 * `PlanError('file-too-large')` when it has more than `most` entries. Nothing is unpacked.
 */
export function readZipDirectory(bytes: Uint8Array, most: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { start, count, shift } = findDirectory(view);
  if (count > most) throw tooLarge();
  const entries: ZipEntry[] = [];
  let offset = start + shift;
  while (entries.length < count && offset + 46 <= bytes.length && view.getUint32(offset, true) === ENTRY) {
    const lengths = [28, 30, 32].map((at) => view.getUint16(offset + at, true));
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
    const name = decodeName(bytes.subarray(offset + 46, offset + 46 + nameLength));
    const wide = readWideSizes(view, offset, offset + 46 + nameLength, extraLength);
    entries.push({
      path: name.replace(/\\/g, '/').replace(/^\/+/, ''),
      method: view.getUint16(offset + 10, true),
      isEncrypted: (view.getUint16(offset + 8, true) & 1) === 1,
      checksum: view.getUint32(offset + 16, true),
      ...wide,
      offset: wide.offset + shift,
    });
    offset += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/**
 * The unpacked bytes of an entry. Unpacking stops with `PlanError('file-too-large')` past `most` bytes, whatever the archive says;
 * `PlanError('broken-file')` for damaged, encrypted or otherwise packed entries.
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packedBytes, method } = entry;
  if (entry.isEncrypted)
    throw broken('这份文件加了密码，无法读取。请用 WPS 或 Word 去掉密码、另存为 .docx 后重试。');
  if (entry.unpackedBytes > most) throw tooLarge();
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw broken();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedBytes > bytes.length) throw broken();
  const packed = bytes.subarray(start, start + packedBytes);
  if (method === 0) {
    if (packed.length > most) throw tooLarge();
    return packed;
  }
  if (method !== 8) throw broken();
  return inflate(packed, most);
}

function inflate(packed: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  let isFinished = false;
  const stream = new Inflate((chunk, final) => {
    total += chunk.length;
    if (total > most) throw tooLarge();
    chunks.push(chunk);
    isFinished = final;
  });
  try {
    for (let from = 0; from < packed.length; from += CHUNK)
      stream.push(packed.subarray(from, from + CHUNK), from + CHUNK >= packed.length);
  } catch (cause) {
    if (cause instanceof PlanError) throw cause;
    throw broken(undefined, cause);
  }
  if (!isFinished) throw broken();
  const whole = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

interface Directory {
  readonly start: number;
  readonly count: number;
  /** How many bytes stand before the archive, as those of a program that unpacks itself do. */
  readonly shift: number;
}

/** The directory whose end record is sound: a comment, or what a mail program put behind the file, may look like one. */
function findDirectory(view: DataView): Directory {
  const last = endOfFile(view) - 22;
  for (let at = last; at >= Math.max(0, last - LONGEST_END); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const directory = readEnd(view, at);
    if (directory) return directory;
  }
  throw broken();
}

/** Behind the last byte that is not zero, and what the end record may end with. */
function endOfFile(view: DataView): number {
  let end = view.byteLength;
  while (end > 0 && view.getUint8(end - 1) === 0) end -= 1;
  return Math.min(view.byteLength, end + 22);
}

function readEnd(view: DataView, at: number): Directory | null {
  const count = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  const isEntryAt = (place: number) =>
    place >= 0 && place + 4 <= view.byteLength && view.getUint32(place, true) === ENTRY;
  if (count !== 0xffff && start !== 0xffffffff) {
    if (count === 0 || isEntryAt(start)) return { start, count, shift: 0 };
    return isEntryAt(at - size) ? { start, count, shift: at - size - start } : null;
  }
  const wide = at - 20 >= 0 ? Number(view.getBigUint64(at - 12, true)) : -1;
  if (wide < 0 || wide + 56 > view.byteLength || view.getUint32(wide, true) !== END_64) return null;
  return {
    count: Number(view.getBigUint64(wide + 32, true)),
    start: Number(view.getBigUint64(wide + 48, true)),
    shift: 0,
  };
}

/** Sizes past 4 GB, or those of a writer that always says them so, stand in the extra field 1. */
function readWideSizes(view: DataView, entry: number, extra: number, extraLength: number) {
  let packedBytes = view.getUint32(entry + 20, true);
  let unpackedBytes = view.getUint32(entry + 24, true);
  let offset = view.getUint32(entry + 42, true);
  const end = Math.min(extra + extraLength, view.byteLength);
  for (let at = extra; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    const next = (): number => {
      field += 8;
      return field <= end ? Number(view.getBigUint64(field - 8, true)) : 0;
    };
    if (unpackedBytes === 0xffffffff) unpackedBytes = next();
    if (packedBytes === 0xffffffff) packedBytes = next();
    if (offset === 0xffffffff) offset = next();
  }
  return { packedBytes, unpackedBytes, offset };
}

function decodeName(name: Uint8Array): string {
  return new TextDecoder().decode(name);
}

function tooLarge(): PlanError {
  return new PlanError(
    'file-too-large',
    '这份 Word 文件解开后过大，没有导入。请删去其中的大图片或多余内容后重试。',
  );
}

function broken(
  message = '这份 Word 文件已损坏，无法打开。请用 WPS 打开后另存为 .docx 再重试。',
  cause?: unknown,
): PlanError {
  return new PlanError('broken-file', message, { cause });
}
