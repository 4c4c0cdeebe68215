/** The kinds of pictures that are taken. */
const IMAGE_TYPES = ['png', 'jpeg', 'gif', 'webp'] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

/** What kind of picture a file is by its first bytes, whatever its name says; null for anything else, SVG included, which may hold scripts. */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  const startsWith = (magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte);
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (startsWith(PNG)) return 'png';
  if (startsWith(JPEG)) return 'jpeg';
  if (text(0, 6) === 'GIF87a' || text(0, 6) === 'GIF89a') return 'gif';
  return text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP' ? 'webp' : null;
}
