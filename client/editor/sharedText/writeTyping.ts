import type { ProsemirrorBinding } from '@tiptap/y-tiptap';
import { type XmlFragment, XmlText } from 'yjs';
import type { ChangedText } from './findChangedText';
import { writeText } from './writeText';
import { type YChild, yChildAt, yChildOf } from './yChildren';

/**
 * Writes the one text that changed, without looking at any other. False, with nothing written, where the binding does not hold the state before:
 * then it has to compare.
 */
export function writeTyping(binding: ProsemirrorBinding, changed: ChangedText): boolean {
  const { mapping } = binding;
  const types: XmlFragment[] = [binding.type];
  for (const [depth, index] of changed.path.entries()) {
    const before = changed.before[depth + 1];
    const type = before ? yChildOf(binding, types[depth] as XmlFragment, index, before) : null;
    if (type === null || type instanceof XmlText || mapping.get(type) !== before) return false;
    types.push(type);
  }
  const text = yChildAt(types.at(-1) as XmlFragment, changed.piece);
  if (!(text instanceof XmlText) || !holdsRun(binding, text, changed)) return false;
  writeText(text, changed.runBefore, changed.runAfter);
  for (const [depth, type] of types.entries()) {
    const node = changed.after[depth];
    if (node) mapping.set(type, node);
  }
  mapping.set(text, [...changed.runAfter]);
  return true;
}

function holdsRun({ mapping }: ProsemirrorBinding, text: YChild, { runBefore }: ChangedText): boolean {
  const held = mapping.get(text);
  return (
    Array.isArray(held) &&
    held.length === runBefore.length &&
    held.every((node, index) => node === runBefore[index])
  );
}
