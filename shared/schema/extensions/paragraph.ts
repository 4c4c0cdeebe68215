import { mergeAttributes, Node } from '@tiptap/core';
import { dataAttribute } from '../dataAttribute';

/**
 * A paragraph of running text. With `level` it is numbered like a heading of that level (（一）, 1.), and the words under
 * the `runIn` mark are its run-in heading; with `dash` it is an item that opens with ——. `indent` is the first-line
 * indent of two characters.
 */
export const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  addAttributes() {
    return {
      ...dataAttribute('level', null),
      ...dataAttribute('dash', false),
      ...dataAttribute('align', null),
      ...dataAttribute('indent', true),
      ...dataAttribute('importedLabel', null),
    };
  },
  parseHTML() {
    return [{ tag: 'p' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes(HTMLAttributes, { class: 'plan-paragraph' }), 0];
  },
});
