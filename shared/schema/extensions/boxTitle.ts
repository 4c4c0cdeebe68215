import { mergeAttributes, Node } from '@tiptap/core';

export const BoxTitle = Node.create({
  name: 'boxTitle',
  content: 'inline*',
  defining: true,
  parseHTML() {
    return [{ tag: 'p[data-type="boxTitle"]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes(HTMLAttributes, { 'data-type': 'boxTitle', class: 'plan-box-title' }), 0];
  },
});
