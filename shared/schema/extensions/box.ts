import { mergeAttributes, Node } from '@tiptap/core';
import { dataAttribute } from '../dataAttribute';

/** A framed box between paragraphs: 专栏1 with a title. `label` is its kind of label; its number is computed. */
export const Box = Node.create({
  name: 'box',
  group: 'block',
  content: '(boxTitle | block)*',
  isolating: true,
  defining: true,
  addAttributes() {
    return { ...dataAttribute('label', '专栏'), ...dataAttribute('importedLabel', null) };
  },
  parseHTML() {
    return [{ tag: 'section[data-type="box"]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['section', mergeAttributes(HTMLAttributes, { 'data-type': 'box', class: 'plan-box' }), 0];
  },
});
