import { mergeAttributes, Node } from '@tiptap/core';
import { dataAttribute } from '../dataAttribute';

/**
 * （县教育局、县财政局负责）: who carries out what the paragraph says; the first department leads. `written` is the bracket as an
 * imported file had it, kept while nobody changes the departments, else null: then the text is made from `departments`.
 */
export const Responsibility = Node.create({
  name: 'responsibility',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes() {
    return { ...dataAttribute('departments', []), ...dataAttribute('written', null) };
  },
  parseHTML() {
    return [{ tag: 'span[data-type="responsibility"]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes, { 'data-type': 'responsibility', class: 'chip' })];
  },
});
