import type { Node } from '@tiptap/pm/model';
import type { ProsemirrorBinding } from '@tiptap/y-tiptap';
import { ContentType, type Item, type XmlElement, type XmlFragment, type XmlText } from 'yjs';

/** What a block holds in Yjs: elements, and one text for every run of text nodes. */
export type YChild = XmlElement | XmlText;

/** The children of `parent` in order. */
export function* yChildren(parent: XmlFragment): Generator<YChild> {
  for (let item = parent._first as Item | null; item !== null; item = item.next)
    if (item.content instanceof ContentType) yield item.content.type as YChild;
}

/** The child at `index`, or null where there is none. */
export function yChildAt(parent: XmlFragment, index: number): YChild | null {
  let item = parent._first as Item | null;
  for (let at = 0; at < index && item !== null; at += 1) item = item.next;
  return item?.content instanceof ContentType ? (item.content.type as YChild) : null;
}

/** By parent, the child that was found last: who types asks for the same one again and again. */
const lastFound = new WeakMap<XmlFragment, YChild>();

/**
 * The child at `index`, as `yChildAt`, of which one knows the node that it stands for: found without going past all before it where it is the one
 * that was found last. Only nodes with an id are taken for the same: others may be in the document twice.
 */
export function yChildOf(
  { mapping }: ProsemirrorBinding,
  parent: XmlFragment,
  index: number,
  node: Node,
): YChild | null {
  const last = lastFound.get(parent);
  if (last && node.attrs.id && mapping.get(last) === node && !last._item?.deleted) return last;
  const child = yChildAt(parent, index);
  if (child) lastFound.set(parent, child);
  return child;
}
