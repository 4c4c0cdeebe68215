/** Columns of the table of pictures. */
export interface ImageTables {
  planImage: {
    planId: string;
    /** SHA-256 of the bytes in hexadecimal digits: one picture is kept once a plan. */
    hash: string;
    type: string;
    bytes: Uint8Array;
    /** Milliseconds since 1970. */
    createdAt: number;
    createdBy: string;
  };
}
