import { mergeAttributes, Node } from '@tiptap/core';
import { dataAttribute } from '../dataAttribute';

/** Points at the heading, caption, box, annex or note with the id `target` and shows its number, title or page. */
export const CrossRef = Node.create({
  name: 'crossRef',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes() {
    return { ...dataAttribute('target', null), ...dataAttribute('form', 'number') };
  },
  parseHTML() {
    return [{ tag: 'span[data-type="crossRef"]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes, { 'data-type': 'crossRef', class: 'chip' })];
  },
});
