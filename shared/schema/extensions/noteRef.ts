import { mergeAttributes, Node } from '@tiptap/core';
import { dataAttribute } from '../dataAttribute';

/** 〔1〕: points at the noteItem with the id `note`. */
export const NoteRef = Node.create({
  name: 'noteRef',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes() {
    return { ...dataAttribute('note', null) };
  },
  parseHTML() {
    return [{ tag: 'span[data-type="noteRef"]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes, { 'data-type': 'noteRef', class: 'chip' })];
  },
});
