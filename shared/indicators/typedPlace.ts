import type { Node } from '@tiptap/pm/model';
import type { PrintAtom } from '../plan/inlineText';

/**
 * Where characters of a block's printed text stand in its content; null when any of them is printed by a node (a value cited already) and
 * not typed.
 */
export function typedPlace(
  block: Node,
  print: PrintAtom,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } | null {
  let printed = 0;
  let start: number | null = null;
  let place: { from: number; to: number } | null = null;
  let isTyped = true;
  block.forEach((child, offset) => {
    const length = child.isText
      ? (child.text?.length ?? 0)
      : child.type.name === 'hardBreak'
        ? 1
        : print(child).length;
    const [begins, ends] = [printed, printed + length];
    printed = ends;
    if (ends <= from || begins >= to) return;
    if (!child.isText) isTyped = false;
    else {
      start ??= offset + from - begins;
      place = { from: start, to: offset + Math.min(to, ends) - begins };
    }
  });
  return isTyped ? place : null;
}
