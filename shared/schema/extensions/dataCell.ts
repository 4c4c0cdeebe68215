import { mergeAttributes, Node } from '@tiptap/core';
import { dataAttribute } from '../dataAttribute';

/** The cell of its row in the column that `column` names by id. Paragraphs inside it are parted by hard breaks. */
export const DataCell = Node.create({
  name: 'dataCell',
  content: 'inline*',
  isolating: true,
  addAttributes() {
    return dataAttribute('column', null);
  },
  parseHTML() {
    return [{ tag: 'td[data-type="dataCell"]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['td', mergeAttributes(HTMLAttributes, { 'data-type': 'dataCell' }), 0];
  },
});
