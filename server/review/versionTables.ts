/** Columns of the table of frozen versions. Times are milliseconds since 1970. */
export interface VersionTables {
  planVersion: {
    id: string;
    planId: string;
    /** The stage that it stands for; null for one with only a name. */
    stage: string | null;
    label: string;
    reason: string;
    authorId: string;
    createdAt: number;
    /** The log position up to which it holds everything. */
    position: number;
    words: number;
    /** The plan document as gzipped JSON, and the SHA-256 of these bytes in hexadecimal digits. */
    document: Uint8Array;
    checksum: string;
    /** The threads as they stood, as JSON that the API answers with. */
    threads: string;
    threadCount: number;
    /** Errors of the check that were open, and why it was frozen all the same. */
    openErrors: number;
    despiteErrors: string;
  };
}
