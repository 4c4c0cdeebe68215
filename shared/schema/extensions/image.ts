import { mergeAttributes, Node } from '@tiptap/core';
import { dataAttribute } from '../dataAttribute';

/** A picture kept by the server; `source` is its address there, `width` its printed width in millimetres. */
export const Image = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes() {
    return {
      ...dataAttribute('source', ''),
      ...dataAttribute('alternative', ''),
      ...dataAttribute('width', null),
    };
  },
  parseHTML() {
    return [{ tag: 'figure[data-type="image"]' }];
  },
  renderHTML({ node, HTMLAttributes }) {
    const picture = { src: node.attrs.source as string, alt: node.attrs.alternative as string };
    return [
      'figure',
      mergeAttributes(HTMLAttributes, { 'data-type': 'image', class: 'plan-image' }),
      ['img', picture],
    ];
  },
});
