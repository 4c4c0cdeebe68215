/** The nodes that stand as blocks of their own; each has a writer. */
export const BLOCK_NAMES = [
  'paragraph',
  'title',
  'subtitle',
  'heading',
  'bulletList',
  'orderedList',
  'caption',
  'dataTable',
  'table',
  'box',
  'boxTitle',
  'chart',
  'image',
  'pageBreak',
  'annexList',
  'taskTable',
  'noteList',
] as const;
export type BlockName = (typeof BLOCK_NAMES)[number];

/** The nodes inside a line of text; each has a writer. */
export const INLINE_NAMES = [
  'text',
  'hardBreak',
  'valueRef',
  'crossRef',
  'noteRef',
  'responsibility',
] as const;
export type InlineName = (typeof INLINE_NAMES)[number];

/** The nodes that the writer of their parent writes. */
export const PART_NAMES = [
  'doc',
  'listItem',
  'dataColumn',
  'dataRow',
  'dataCell',
  'tableRow',
  'tableCell',
  'tableHeader',
  'noteItem',
] as const;
