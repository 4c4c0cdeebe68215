/** The first bytes of files that are no text. */
export const MAGIC = { zip: [0x50, 0x4b, 0x03, 0x04] } as const;

export function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
