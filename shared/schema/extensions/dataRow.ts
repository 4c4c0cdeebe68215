import { mergeAttributes, Node } from '@tiptap/core';
import { dataAttribute } from '../dataAttribute';

/** `group` heads the rows below it (学前教育), `total` was typed as a total, `remark` is a 备注 line across the table. */
export type DataRowKind = 'item' | 'group' | 'total' | 'remark';

/**
 * One row of a data table. `level` 1 marks a sub-row (其中：…) of the nearest row of level 0 above it. `order` is a fractional key,
 * null until somebody moves a row; `sortRows` in shared/tables gives the rows as they print.
 */
export const DataRow = Node.create({
  name: 'dataRow',
  content: 'dataCell*',
  allowGapCursor: false,
  addAttributes() {
    return {
      ...dataAttribute('kind', 'item' satisfies DataRowKind),
      ...dataAttribute('level', 0),
      ...dataAttribute('order', null),
    };
  },
  parseHTML() {
    return [{ tag: 'tr[data-type="dataRow"]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['tr', mergeAttributes(HTMLAttributes, { 'data-type': 'dataRow' }), 0];
  },
});
