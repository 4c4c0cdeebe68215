import type { ProsemirrorBinding } from '@tiptap/y-tiptap';
import { ContentFormat, type XmlFragment, XmlText } from 'yjs';
import type { Typing } from './findTyping';
import { type YChild, yChildAt } from './yChildren';

/**
 * Writes what was typed straight into its text, as the binding would after comparing the whole document. False, with nothing written,
 * where the binding does not hold the state before it: then it has to compare.
 */
export function writeTyping(binding: ProsemirrorBinding, typing: Typing): boolean {
  const { mapping } = binding;
  const types: XmlFragment[] = [binding.type];
  for (const [depth, index] of typing.path.entries()) {
    const type = yChildAt(types[depth] as XmlFragment, index);
    if (type === null || type instanceof XmlText || mapping.get(type) !== typing.before[depth + 1])
      return false;
    types.push(type);
  }
  const text = yChildAt(types.at(-1) as XmlFragment, typing.piece);
  if (!(text instanceof XmlText) || !holdsRun(binding, text, typing)) return false;
  const { at, removed, inserted } = typing;
  const attributes = attributesAt(text, typing.nodeStart);
  if (removed > 0) text.delete(at, removed);
  if (inserted !== '') text.insert(at, inserted, attributes);
  for (const [depth, type] of types.entries()) {
    const node = typing.after[depth];
    if (node) mapping.set(type, node);
  }
  mapping.set(text, [...typing.runAfter]);
  return true;
}

function holdsRun({ mapping }: ProsemirrorBinding, text: YChild, { runBefore }: Typing): boolean {
  const held = mapping.get(text);
  return (
    Array.isArray(held) &&
    held.length === runBefore.length &&
    held.every((node, index) => node === runBefore[index])
  );
}

/** The formatting of the character at `index`. Given to `insert`, the text has just this, whatever marks end or begin beside it. */
function attributesAt(text: XmlText, index: number): Record<string, unknown> {
  const attributes: Record<string, unknown> = {};
  let left = index;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof ContentFormat) {
      const { key, value } = item.content;
      if (value === null) delete attributes[key];
      else attributes[key] = value;
    } else if (item.countable) {
      if (item.length > left) break;
      left -= item.length;
    }
  }
  return attributes;
}
