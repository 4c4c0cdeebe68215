/** What holds paragraphs, in plain tables. */
export const CELLS: ReadonlySet<string> = new Set(['tableCell', 'tableHeader']);

/** What holds words. */
export const TEXTBLOCKS: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'title',
  'subtitle',
  'caption',
  'boxTitle',
  'noteItem',
]);
