/** A picture's bytes and type. */
export interface ImageFile {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpeg' | 'gif';
}

/** The pictures of a plan by the `source` of their image nodes. */
export type ImageFiles = ReadonlyMap<string, ImageFile>;
