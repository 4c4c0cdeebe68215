/** One task of a plan with who carries it out; departments go by the names of the department list. */
export interface DividedTask {
  /** The id of what says who is responsible. */
  readonly id: string;
  /** The block or row that the task stands in. */
  readonly blockId: string;
  /** The task in a few words: its run-in heading, its row's name, its heading, or its first sentence. */
  readonly task: string;
  /** What else is said about it, in one line; '' for nothing. */
  readonly content: string;
  readonly lead: string;
  readonly supporting: readonly string[];
  /** The heading above it, label and text; '' before the first heading. */
  readonly source: string;
  /** The chapter or annex that it stands in; both are '' before the first. */
  readonly chapter: { readonly id: string; readonly name: string };
}
