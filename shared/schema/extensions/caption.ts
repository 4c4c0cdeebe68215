import { mergeAttributes, Node } from '@tiptap/core';
import { dataAttribute } from '../dataAttribute';

/** What a caption counts: tables and charts run in sequences of their own; `none` prints no label. */
export type CaptionKind = 'table' | 'figure' | 'none';

/** The caption of the table, chart or image that follows it; its label (表1, 图1) is computed, never typed. */
export const Caption = Node.create({
  name: 'caption',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes() {
    return { ...dataAttribute('of', 'table' satisfies CaptionKind), ...dataAttribute('importedLabel', null) };
  },
  parseHTML() {
    return [{ tag: 'p[data-type="caption"]', priority: 60 }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes(HTMLAttributes, { 'data-type': 'caption', class: 'plan-caption' }), 0];
  },
});
