import { Mark } from '@tiptap/core';
import { dataAttribute } from '../dataAttribute';

/**
 * Anchors a comment thread to its words. Threads may overlap, so the mark excludes nothing, not even itself; words typed
 * at its end stay outside.
 */
export const Comment = Mark.create({
  name: 'comment',
  excludes: '',
  inclusive: false,
  addAttributes() {
    return dataAttribute('thread', null);
  },
  parseHTML() {
    return [{ tag: 'span[data-thread]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['span', { ...HTMLAttributes, class: 'comment-anchor' }, 0];
  },
});
