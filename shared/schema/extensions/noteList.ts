import { mergeAttributes, Node } from '@tiptap/core';

/** 名词解释: the notes that noteRef nodes point at, numbered in their order here. */
export const NoteList = Node.create({
  name: 'noteList',
  group: 'block',
  content: 'noteItem*',
  isolating: true,
  parseHTML() {
    return [{ tag: 'div[data-type="noteList"]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['div', mergeAttributes(HTMLAttributes, { 'data-type': 'noteList', class: 'plan-note-list' }), 0];
  },
});
