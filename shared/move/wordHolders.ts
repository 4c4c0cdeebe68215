/** What holds paragraphs, in plain tables. */
export const CELLS: ReadonlySet<string> = new Set(['tableCell', 'tableHeader']);

/** What holds words in structured tables. */
export const DATA_CELLS: ReadonlySet<string> = new Set(['dataCell', 'dataColumn']);

/** What holds words elsewhere. */
export const TEXTBLOCKS: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'title',
  'subtitle',
  'caption',
  'boxTitle',
  'noteItem',
]);
