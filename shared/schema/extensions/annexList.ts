import { mergeAttributes, Node } from '@tiptap/core';

/** 附件说明: the list of the plan's annexes, computed from the annex headings. */
export const AnnexList = Node.create({
  name: 'annexList',
  group: 'block',
  atom: true,
  parseHTML() {
    return [{ tag: 'div[data-type="annexList"]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['div', mergeAttributes(HTMLAttributes, { 'data-type': 'annexList', class: 'plan-annex-list' })];
  },
});
