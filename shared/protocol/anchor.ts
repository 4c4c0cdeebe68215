import { z } from 'zod';

/** Where a thread hangs, as the client that opens it sees the document. */
export const anchorSchema = z.object({
  /** The words; for a proposal with U+FFFC for each inline atom. */
  quote: z.string().max(5000),
  /** The id of the block (textblock with an id, or the data row's id plus column for cells) that holds the words. */
  blockId: z.string().max(100),
  /** For a cell: the id of its column; then `blockId` is the row's. */
  columnId: z.string().max(100).nullish(),
  /** Offsets inside the textblock as ProseMirror counts them: one a UTF-16 unit, one an inline atom. */
  from: z.number().int().min(0),
  to: z.number().int().min(0),
});
export type Anchor = z.infer<typeof anchorSchema>;
