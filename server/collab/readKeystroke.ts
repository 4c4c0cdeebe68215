import * as decoding from 'lib0/decoding';

/** A place in the document: the `clock`-th piece of what a Yjs client has written. */
export interface YjsPlace {
  readonly client: number;
  readonly clock: number;
}

/** One run of characters that somebody has put beside others. */
export interface Keystroke extends YjsPlace {
  /** How many clocks it takes (UTF-16 units). */
  readonly length: number;
  /** What stood to its left when it was typed, or null. */
  readonly origin: YjsPlace | null;
  /** What stood to its right, or null. */
  readonly rightOrigin: YjsPlace | null;
}

// Yjs, update format 1: the information byte of a struct.
const KIND = 0b11111;
const STRING = 4;
const HAS_PARENT_KEY = 0x20;
const HAS_RIGHT_ORIGIN = 0x40;
const HAS_ORIGIN = 0x80;

/**
 * Reads an update that is one keystroke or one composed word and nothing else, as nearly all are, without building what Yjs
 * builds for any update. Null for every other update, sound or not.
 */
export function readKeystroke(update: Uint8Array): Keystroke | null {
  // One client, one struct.
  if (update[0] !== 1 || update[1] !== 1) return null;
  try {
    return readOnlyRun(decoding.createDecoder(update));
  } catch {
    return null;
  }
}

function readOnlyRun(decoder: decoding.Decoder): Keystroke | null {
  decoder.pos = 2;
  const client = decoding.readVarUint(decoder);
  const clock = decoding.readVarUint(decoder);
  const information = decoding.readUint8(decoder);
  if ((information & KIND) !== STRING || (information & HAS_PARENT_KEY) !== 0) return null;
  const origin = (information & HAS_ORIGIN) === 0 ? null : readPlace(decoder);
  const rightOrigin = (information & HAS_RIGHT_ORIGIN) === 0 ? null : readPlace(decoder);
  if (!origin && !rightOrigin) return null;
  const { length } = decoding.readVarString(decoder);
  const deletions = decoding.readVarUint(decoder);
  if (length === 0 || deletions !== 0 || decoding.hasContent(decoder)) return null;
  return { client, clock, length, origin, rightOrigin };
}

function readPlace(decoder: decoding.Decoder): YjsPlace {
  return { client: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder) };
}
