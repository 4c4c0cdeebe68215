import type { ImageFile } from './images';

/** Width and height in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The size that a picture file says of itself, or null when its head is broken; of `webp` it is not read. */
export function imageSize({ bytes, type }: ImageFile): PixelSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = { png: pngSize, gif: gifSize, jpeg: jpegSize, webp: () => null }[type](view);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

function pngSize(view: DataView): PixelSize | null {
  if (view.byteLength < 24) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function gifSize(view: DataView): PixelSize | null {
  if (view.byteLength < 10) return null;
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** Walks the segments up to a start-of-frame marker (ITU-T T.81, B.2.2). */
function jpegSize(view: DataView): PixelSize | null {
  let offset = 2;
  while (offset + 9 < view.byteLength) {
    const marker = view.getUint16(offset);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return { height: view.getUint16(offset + 5), width: view.getUint16(offset + 7) };
    offset += 2 + view.getUint16(offset + 2);
  }
  return null;
}
