import { imageTypeOf } from './imageType';
import type { PictureFile } from './pictureFile';

const PIECE = 0x8000;

/** A picture as a `data:` address (RFC 2397), so that a file can hold it. */
export function writeDataUri({ bytes, type }: PictureFile): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += PIECE)
    binary += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  return `data:image/${type};base64,${btoa(binary)}`;
}

/** The picture in a `data:` address, by its first bytes; null for any other address, kind or broken data. */
export function readDataUri(source: string): PictureFile | null {
  const start = /^data:image\/[\w+.-]+;base64,/i.exec(source.slice(0, 100))?.[0];
  if (!start) return null;
  const bytes = decodeBase64(source.slice(start.length));
  const type = bytes && imageTypeOf(bytes);
  return type ? { bytes, type } : null;
}

function decodeBase64(text: string): Uint8Array | null {
  try {
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
    return bytes;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
