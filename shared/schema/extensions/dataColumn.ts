import { mergeAttributes, Node } from '@tiptap/core';
import { dataAttribute } from '../dataAttribute';

/**
 * One column of a data table; its content is the header text. `role` says what the cells mean (see `ColumnRole` in
 * shared/plan/columnRole.ts); `year` and `valueKind` qualify the role `value`; `unit` holds for all its cells; `order` is a
 * fractional key that alone decides where the column stands; `numerals` lets the program count the rows of a `number`
 * column; `width` is in millimetres.
 */
export const DataColumn = Node.create({
  name: 'dataColumn',
  content: 'inline*',
  isolating: true,
  addAttributes() {
    return {
      ...dataAttribute('role', 'other'),
      ...dataAttribute('year', null),
      ...dataAttribute('valueKind', null),
      ...dataAttribute('unit', null),
      ...dataAttribute('order', 'a0'),
      ...dataAttribute('numerals', null),
      ...dataAttribute('width', null),
    };
  },
  parseHTML() {
    return [{ tag: 'th[data-type="dataColumn"]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['th', mergeAttributes(HTMLAttributes, { 'data-type': 'dataColumn' }), 0];
  },
});
