import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** How a server wants the frames of the y-websocket protocol wrapped. */
export interface Dialect {
  /** What a client says first, before everything else. */
  readonly greeting: (room: string) => Uint8Array | null;
  readonly wrap: (room: string, frame: Uint8Array) => Uint8Array;
  readonly unwrap: (frame: Uint8Array) => Uint8Array;
}

/** The protocol as it is. */
export const plainDialect: Dialect = {
  greeting: () => null,
  wrap: (_room, frame) => frame,
  unwrap: (frame) => frame,
};

const AUTH = 2;
const TOKEN = 0;

/** Hocuspocus puts the name of the document before each frame and wants a token first. */
export const hocuspocusDialect: Dialect = {
  greeting: (room) =>
    encoding.encode((encoder) => {
      encoding.writeVarString(encoder, room);
      encoding.writeVarUint(encoder, AUTH);
      encoding.writeVarUint(encoder, TOKEN);
      encoding.writeVarString(encoder, 'token');
    }),
  wrap: (room, frame) =>
    encoding.encode((encoder) => {
      encoding.writeVarString(encoder, room);
      encoding.writeUint8Array(encoder, frame);
    }),
  unwrap: (frame) => {
    const decoder = decoding.createDecoder(frame);
    decoding.readVarUint8Array(decoder);
    return frame.subarray(decoder.pos);
  },
};
