import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';

/** A picture at its printed width; without one it keeps its own, as far as the text area allows. */
export const imageView: NodeViewRenderer = ({ node: first }) => {
  const dom = document.createElement('figure');
  const picture = document.createElement('img');
  dom.className = 'plan-image';
  dom.append(picture);
  const show = (node: Node) => {
    dom.dataset.id = String(node.attrs.id ?? '');
    const source = node.attrs.source as string;
    if (picture.getAttribute('src') !== source) picture.src = source;
    picture.alt = node.attrs.alternative as string;
    picture.style.width = node.attrs.width ? `${node.attrs.width}mm` : '';
  };
  show(first);
  return {
    dom,
    update(next) {
      if (next.type !== first.type) return false;
      show(next);
      return true;
    },
    ignoreMutation: () => true,
  };
};
