import { z } from 'zod';

/** The largest picture that is taken, in bytes. */
export const MAXIMUM_IMAGE = 10 * 1024 * 1024;

/** POST /api/plans/{id}/images: what the image node's `source` shall be, and the size in pixels, null where the file does not tell. */
export interface ImageView {
  readonly source: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** As many pictures as one request may bring along. */
const MOST_SOURCES = 500;

/** POST /api/plans/{id}/images/adopt: addresses of pictures of other plans. */
export const adoptImagesRequest = z.object({ sources: z.array(z.string().max(500)).max(MOST_SOURCES) });

/** What the pictures are called in this plan, by the address that was given; those that cannot be had are left out. */
export interface AdoptedImages {
  readonly sources: Readonly<Record<string, string>>;
}
