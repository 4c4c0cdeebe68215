import { mergeAttributes, Node } from '@tiptap/core';
import { dataAttribute } from '../dataAttribute';

/** `numbered` takes its label from the scheme, `plain` has none (编制说明), `annex` starts a page as 附件N. */
export type HeadingKind = 'numbered' | 'plain' | 'annex';

export const DEEPEST_LEVEL = 6;

/**
 * A heading of level 1 to 6. Its number is never typed: it is computed from the scheme. `importedLabel` is the label
 * that an imported file carried, kept as evidence for the checks until someone edits the heading.
 */
export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes() {
    return {
      level: {
        default: 1,
        parseHTML: (element) => Number(element.tagName.slice(1)) || 1,
        rendered: false,
      },
      ...dataAttribute('kind', 'numbered' satisfies HeadingKind),
      ...dataAttribute('importedLabel', null),
    };
  },
  parseHTML() {
    return Array.from({ length: DEEPEST_LEVEL }, (_, index) => ({ tag: `h${index + 1}` }));
  },
  renderHTML({ node, HTMLAttributes }) {
    return [`h${node.attrs.level}`, mergeAttributes(HTMLAttributes, { class: 'plan-heading' }), 0];
  },
});
