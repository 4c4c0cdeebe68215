import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  mergeCells,
  splitCell,
  toggleHeaderRow,
} from '@tiptap/pm/tables';

/** What can be done with the rows, columns and cells of a plain table, by the names of the catalogue, in groups. */
export const PLAIN_TABLE_COMMANDS = [
  [
    ['addRowBefore', addRowBefore],
    ['addRowAfter', addRowAfter],
    ['deleteRow', deleteRow],
  ],
  [
    ['addColumnBefore', addColumnBefore],
    ['addColumnAfter', addColumnAfter],
    ['deleteColumn', deleteColumn],
  ],
  [
    ['merge', mergeCells],
    ['split', splitCell],
    ['header', toggleHeaderRow],
  ],
] as const;
