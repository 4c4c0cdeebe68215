import * as Y from 'yjs';
import type { AnyType } from './anyType';

/** All texts in something, deleted ones too. */
export function textsIn(type: AnyType): readonly Y.XmlText[] {
  if (type instanceof Y.XmlText) return [type];
  const texts: Y.XmlText[] = [];
  for (let item = type._start; item; item = item.right)
    if (item.content instanceof Y.ContentType) texts.push(...textsIn(item.content.type));
  return texts;
}
