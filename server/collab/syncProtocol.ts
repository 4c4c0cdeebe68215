import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { PlanEvent, RefusedUpdate } from '../../shared/protocol/messages';
import { MESSAGE } from '../../shared/protocol/messages';
import type { Role } from '../../shared/protocol/roles';
import { varUint } from './varUint';
import { wireFrame } from './wireFrame';

/** What a client may send. */
export type ClientMessage =
  | { readonly type: 'stateRequest'; readonly vector: Uint8Array }
  /** `answer`: it carries all that the client has and the server, by its state vector, had not. */
  | { readonly type: 'update'; readonly update: Uint8Array; readonly answer: boolean }
  | { readonly type: 'awareness'; readonly states: Uint8Array }
  | { readonly type: 'awarenessRequest' }
  /** Its copy is what the log makes up to this place (`LogPlaces`), and it has nothing that the server lacks. */
  | { readonly type: 'resumption'; readonly place: Uint8Array };

const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;

/** Reads one frame. Throws when it is none that a client may send. */
export function readClientMessage(frame: Uint8Array): ClientMessage {
  const decoder = decoding.createDecoder(frame);
  const type = decoding.readVarUint(decoder);
  if (type === MESSAGE.sync) return readSyncMessage(decoder);
  if (type === MESSAGE.awareness) return { type: 'awareness', states: decoding.readVarUint8Array(decoder) };
  if (type === MESSAGE.queryAwareness) return { type: 'awarenessRequest' };
  if (type === MESSAGE.place) return { type: 'resumption', place: decoding.readVarUint8Array(decoder) };
  throw new Error(`unknown message type ${type}`);
}

function readSyncMessage(decoder: decoding.Decoder): ClientMessage {
  const step = decoding.readVarUint(decoder);
  const content = decoding.readVarUint8Array(decoder);
  if (step === STEP_1) return { type: 'stateRequest', vector: content };
  if (step === STEP_2 || step === UPDATE) return { type: 'update', update: content, answer: step === STEP_2 };
  throw new Error(`unknown sync step ${step}`);
}

function writeFrame(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** Small numbers, then bytes with their length before them: written at once, since nearly all that is sent has this form. */
function writeBytesFrame(head: readonly number[], content: Uint8Array): Uint8Array {
  return Buffer.concat([Uint8Array.from(head), varUint(content.length), content]);
}

/** The frames the server sends. */
export const frames = {
  /** Asks the client for all that this state vector lacks. */
  stateRequest: (vector: Uint8Array) => writeBytesFrame([MESSAGE.sync, STEP_1], vector),
  stateAnswer: (update: Uint8Array) => writeBytesFrame([MESSAGE.sync, STEP_2], update),
  update: (update: Uint8Array) => writeBytesFrame([MESSAGE.sync, UPDATE], update),
  awareness: (states: Uint8Array) => writeBytesFrame([MESSAGE.awareness], states),
  /** See `MESSAGE.place`. */
  place: (place: Uint8Array) => writeBytesFrame([MESSAGE.place], place),
  saved: (count: number) => Buffer.concat([varUint(MESSAGE.saved), varUint(count)]),
  refused: (refused: RefusedUpdate) =>
    writeFrame(MESSAGE.refused, (encoder) => encoding.writeVarString(encoder, JSON.stringify(refused))),
  event: (event: PlanEvent) =>
    writeFrame(MESSAGE.event, (encoder) => encoding.writeVarString(encoder, JSON.stringify(event))),
  role: (role: Role) => writeFrame(MESSAGE.role, (encoder) => encoding.writeVarString(encoder, role)),
  /** An awareness message without states: clients do nothing with it, and know that the server is there. */
  keepAlive: () => frames.awareness(Uint8Array.of(0)),
} as const;

const UPDATE_HEAD = Uint8Array.of(MESSAGE.sync, UPDATE);
const AWARENESS_HEAD = Uint8Array.of(MESSAGE.awareness);

/** The frames that most receivers get, as they go over the wire (`wireFrame`), without anything being copied twice. */
export const wires = {
  update: (update: Uint8Array) => wireFrame(UPDATE_HEAD, varUint(update.length), update),
  /** `pieces` are an awareness update (`AwarenessPieces`). */
  awareness: (pieces: readonly Uint8Array[]) => {
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    return wireFrame(AWARENESS_HEAD, varUint(length), ...pieces);
  },
} as const;
