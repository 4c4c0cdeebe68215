import { mergeAttributes, Node } from '@tiptap/core';
import { dataAttribute } from '../dataAttribute';

const span = (name: 'colspan' | 'rowspan') => ({
  [name]: {
    default: 1,
    parseHTML: (element: HTMLElement) => Math.max(1, Number(element.getAttribute(name)) || 1),
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === 1 ? {} : { [name]: attributes[name] },
  },
});

/** What prosemirror-tables asks of a cell: spans, and column widths in CSS pixels. */
export const cellAttributes = {
  ...span('colspan'),
  ...span('rowspan'),
  ...dataAttribute('colwidth', null),
  ...dataAttribute('align', null),
};

export const TableCell = Node.create({
  name: 'tableCell',
  content: 'block*',
  isolating: true,
  tableRole: 'cell',
  addAttributes: () => cellAttributes,
  parseHTML() {
    return [{ tag: 'td' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['td', mergeAttributes(HTMLAttributes), 0];
  },
});
