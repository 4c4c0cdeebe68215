const FINAL_BINARY = 0x82;

/**
 * A binary WebSocket frame of a server (RFC 6455 5.2: final, not masked) as it goes over the wire, so that what goes to many
 * receivers is built once.
 */
export function wireFrame(payload: Uint8Array): Buffer {
  const { length } = payload;
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
  wire.set(payload, start);
  return wire;
}
