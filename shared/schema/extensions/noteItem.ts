import { mergeAttributes, Node } from '@tiptap/core';

export const NoteItem = Node.create({
  name: 'noteItem',
  content: 'inline*',
  defining: true,
  parseHTML() {
    return [{ tag: 'p[data-type="noteItem"]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes(HTMLAttributes, { 'data-type': 'noteItem', class: 'plan-note' }), 0];
  },
});
