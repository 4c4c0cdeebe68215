import { mergeAttributes, Node } from '@tiptap/core';
import { dataAttribute } from '../dataAttribute';

/** A table of free layout with merged cells, edited through prosemirror-tables. `unit` is the unit line above it. */
export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow*',
  isolating: true,
  tableRole: 'table',
  addAttributes() {
    return dataAttribute('unit', null);
  },
  parseHTML() {
    return [{ tag: 'table' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['table', mergeAttributes(HTMLAttributes, { class: 'plain-table' }), ['tbody', 0]];
  },
  extendNodeSchema: (extension) => ({ tableRole: extension.config.tableRole as string | undefined }),
});

declare module '@tiptap/core' {
  interface NodeConfig {
    /** Tells prosemirror-tables what the node is to a table. */
    tableRole?: 'table' | 'row' | 'cell' | 'header_cell';
  }
}
