import { Mark } from '@tiptap/core';
import { dataAttribute } from '../dataAttribute';

/** Who inserted or deleted words in tracked mode 修订模式, and when. */
export interface TrackedStamp {
  /** What belongs to one change shares its id. */
  readonly change: string;
  readonly author: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly time: number;
}

const attributes = () => ({
  ...dataAttribute('change', ''),
  ...dataAttribute('author', ''),
  ...dataAttribute('name', ''),
  ...dataAttribute('time', 0),
});

/** Words that came in tracked mode and that nobody has decided on. Readers of the plan take them as there (SPEC REV-9). */
export const Insertion = Mark.create({
  name: 'insertion',
  inclusive: false,
  addAttributes: attributes,
  parseHTML() {
    return [{ tag: 'ins[data-change]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['ins', { ...HTMLAttributes, class: 'tracked-insertion' }, 0];
  },
});

/** Words that went in tracked mode and that nobody has decided on. Readers of the plan take them as gone (SPEC REV-9). */
export const Deletion = Mark.create({
  name: 'deletion',
  inclusive: false,
  addAttributes: attributes,
  parseHTML() {
    return [{ tag: 'del[data-change]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['del', { ...HTMLAttributes, class: 'tracked-deletion' }, 0];
  },
});
