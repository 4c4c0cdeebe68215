/** What one person alone sees of a table's rows: some of them, in an order of one's own. The document knows nothing of it. */
export interface OwnView {
  /** The rows that are seen, from top to bottom. */
  readonly rows: readonly string[];
  /** Puts it on the page again, after the table was laid out anew. */
  readonly arrange: () => void;
}
