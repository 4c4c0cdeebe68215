import { mergeAttributes, Node } from '@tiptap/core';

/** What stands under the title, such as （征求意见稿）. */
export const Subtitle = Node.create({
  name: 'subtitle',
  group: 'block',
  content: 'inline*',
  defining: true,
  parseHTML() {
    return [{ tag: 'p[data-type="subtitle"]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes(HTMLAttributes, { 'data-type': 'subtitle', class: 'plan-subtitle' }), 0];
  },
});
