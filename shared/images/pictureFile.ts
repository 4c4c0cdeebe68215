import type { ImageType } from './imageType';

/** A picture that a file brings along. */
export interface PictureFile {
  readonly bytes: Uint8Array;
  readonly type: ImageType;
}

/** The pictures of a document that is not in the library yet, by the `source` of their image nodes. */
export type PictureFiles = ReadonlyMap<string, PictureFile>;
