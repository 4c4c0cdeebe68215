/**
 * Where a finding stands. `quote` is the smallest exact text that shows it, at most 80 characters; `path` the labels of the headings above,
 * joined by “ / ”; `blockId` the id of the block, or `row:column` in a table; `from` and `to` count characters of the block's printed text.
 */
export interface Place {
  readonly quote: string;
  readonly path: string;
  readonly blockId: string;
  readonly from: number;
  readonly to: number;
}
