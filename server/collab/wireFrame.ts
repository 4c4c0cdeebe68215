const FINAL_BINARY = 0x82;

/**
 * A binary WebSocket frame of a server (RFC 6455 5.2: final, not masked) as it goes over the wire, so that what goes to many
 * receivers is built once. Its payload may come in pieces, which are copied once.
 */
export function wireFrame(...pieces: readonly Uint8Array[]): Buffer {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  const start = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const wire = Buffer.allocUnsafe(start + length);
  wire[0] = FINAL_BINARY;
  if (start === 2) wire[1] = length;
  else if (start === 4) {
    wire[1] = 126;
    wire.writeUInt16BE(length, 2);
  } else {
    wire[1] = 127;
    wire.writeBigUInt64BE(BigInt(length), 2);
  }
  let at = start;
  for (const piece of pieces) {
    wire.set(piece, at);
    at += piece.length;
  }
  return wire;
}
