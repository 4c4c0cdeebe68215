import { Node } from '@tiptap/core';

/** The root: any blocks, also none, since a merge may leave it empty for a moment. */
export const PlanDocumentNode = Node.create({
  name: 'doc',
  topNode: true,
  content: 'block*',
});
