import { mergeAttributes, Node } from '@tiptap/core';
import { dataAttribute } from '../dataAttribute';

/**
 * Cites the cell of row `row` in column `column` (ids), or the computed total of that column when `row` is null, and shows its
 * present value. `form` is a text with `{}` for the number where the sentence needs a form of its own: {}%以上.
 */
export const ValueRef = Node.create({
  name: 'valueRef',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes() {
    return {
      ...dataAttribute('table', null),
      ...dataAttribute('row', null),
      ...dataAttribute('column', null),
      ...dataAttribute('form', null),
    };
  },
  parseHTML() {
    return [{ tag: 'span[data-type="valueRef"]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes, { 'data-type': 'valueRef', class: 'chip' })];
  },
});
