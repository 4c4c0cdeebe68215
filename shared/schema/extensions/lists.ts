import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';

/** Free lists, next to numbered paragraphs; like every container they may be empty for a moment after a merge. */
export const lists = [
  BulletList.extend({ content: 'listItem*' }),
  OrderedList.extend({ content: 'listItem*' }),
  ListItem.extend({ content: 'block*' }),
];
