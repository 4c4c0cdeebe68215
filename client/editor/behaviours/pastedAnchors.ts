import { Extension } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/**
 * A comment goes with its words when they are cut and pasted or dragged elsewhere, and stays with the original when they are copied: no
 * thread stands on two places (SPEC REV-1).
 */
export const PastedAnchors = Extension.create({
  name: 'pastedAnchors',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('pastedAnchors'),
        props: {
          transformPasted(slice, { state: { doc, selection }, dragging }) {
            // What is selected makes room for what comes, unless it is dragged as a copy.
            const goes = dragging?.move !== false;
            const standing = new Set<unknown>();
            doc.descendants((node, position) => {
              const end = position + node.nodeSize;
              if (goes && position >= selection.from && end <= selection.to) return false;
              // Of a text that is selected in part the rest stays.
              if (node.isText) for (const { attrs } of node.marks) standing.add(attrs.thread);
              return true;
            });
            return new Slice(withoutThreads(slice.content, standing), slice.openStart, slice.openEnd);
          },
        },
      }),
    ];
  },
});

function withoutThreads(content: Fragment, standing: ReadonlySet<unknown>): Fragment {
  const keep = (node: Node): Node =>
    node.isText
      ? node.mark(
          node.marks.filter(({ type, attrs }) => type.name !== 'comment' || !standing.has(attrs.thread)),
        )
      : node.copy(withoutThreads(node.content, standing));
  return Fragment.fromArray(content.content.map(keep));
}
