/** The largest picture that is taken, in bytes. */
export const MAXIMUM_IMAGE = 10 * 1024 * 1024;

/** POST /api/plans/{id}/images: what the image node's `source` shall be, and the size in pixels, null where the file does not tell. */
export interface ImageView {
  readonly source: string;
  readonly width: number | null;
  readonly height: number | null;
}
