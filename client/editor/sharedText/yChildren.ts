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
