/** What a Word file may cost: past these it is refused instead of read (zip bombs, endless nesting). */
export const DOCX_LIMITS = {
  /** Bytes of all parts that are read, unpacked. */
  unpackedBytes: 80 * 1024 * 1024,
  /** Entries of the zip directory. */
  parts: 10_000,
  /** Nested XML elements. */
  xmlDepth: 200,
  /** XML elements in one part. */
  xmlElements: 2_000_000,
  /** Pictures that are brought along; more are reported. */
  pictures: 500,
  /** Bytes of all pictures, unpacked. */
  pictureBytes: 64 * 1024 * 1024,
  /** What a picture may have to be shown: some browsers give up beyond. */
  picturePixels: 100_000_000,
} as const;
