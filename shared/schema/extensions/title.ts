import { mergeAttributes, Node } from '@tiptap/core';

/** The plan's title; lines are broken by hard breaks. */
export const Title = Node.create({
  name: 'title',
  group: 'block',
  content: 'inline*',
  defining: true,
  parseHTML() {
    return [{ tag: 'p[data-type="title"]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes(HTMLAttributes, { 'data-type': 'title', class: 'plan-title' }), 0];
  },
});
