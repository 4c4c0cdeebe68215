import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** A place in the document: the `clock`-th piece of what a Yjs client has written. */
export interface YjsPlace {
  readonly client: number;
  readonly clock: number;
}

/** One run of characters that somebody has put beside others. */
export interface Keystroke extends YjsPlace {
  /** The characters; each UTF-16 unit takes a clock. */
  readonly text: string;
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

/** The update that `readKeystroke` reads this from. */
export function writeKeystroke({ client, clock, text, origin, rightOrigin }: Keystroke): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const number of [1, 1, client, clock]) encoding.writeVarUint(encoder, number);
  encoding.writeUint8(encoder, STRING | (origin ? HAS_ORIGIN : 0) | (rightOrigin ? HAS_RIGHT_ORIGIN : 0));
  for (const place of [origin, rightOrigin]) {
    if (!place) continue;
    encoding.writeVarUint(encoder, place.client);
    encoding.writeVarUint(encoder, place.clock);
  }
  encoding.writeVarString(encoder, text);
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
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
  const text = decoding.readVarString(decoder);
  const deletions = decoding.readVarUint(decoder);
  if (text.length === 0 || deletions !== 0 || decoding.hasContent(decoder)) return null;
  return { client, clock, text, origin, rightOrigin };
}

function readPlace(decoder: decoding.Decoder): YjsPlace {
  return { client: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder) };
}
