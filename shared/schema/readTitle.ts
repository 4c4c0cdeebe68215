import * as Y from 'yjs';
import { bodyOf } from './ydoc';

/** What `planTitle` gives for the plan in a Y.Doc, without reading more of it than the title. */
export function readTitle(ydoc: Y.Doc): string {
  const title = bodyOf(ydoc)
    .toArray()
    .find((block) => block instanceof Y.XmlElement && block.nodeName === 'title');
  return title ? textOfType(title).replaceAll(/\s+/g, ' ').trim() : '';
}

/** The characters in a shared element or text, chips left out. */
export function textOfType(node: unknown): string {
  if (node instanceof Y.XmlElement) return node.toArray().map(textOfType).join('');
  if (!(node instanceof Y.XmlText)) return '';
  const pieces = node.toDelta() as readonly { readonly insert: unknown }[];
  return pieces.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
}
