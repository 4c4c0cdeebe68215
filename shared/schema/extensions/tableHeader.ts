import { mergeAttributes, Node } from '@tiptap/core';
import { cellAttributes } from './tableCell';

export const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'block*',
  isolating: true,
  tableRole: 'header_cell',
  addAttributes: () => cellAttributes,
  parseHTML() {
    return [{ tag: 'th' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['th', mergeAttributes(HTMLAttributes), 0];
  },
});
