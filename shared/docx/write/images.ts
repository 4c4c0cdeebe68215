import type { PictureFile } from '../../images/pictureFile';

/** A picture's bytes and type; Word shows all but `webp`. */
export type ImageFile = PictureFile;

/** The pictures of a plan by the `source` of their image nodes. */
export type ImageFiles = ReadonlyMap<string, ImageFile>;
