import type { Node } from '@tiptap/pm/model';

const CITING: readonly string[] = ['valueRef', 'crossRef', 'noteRef'];

/** True when a block's inline content prints what stands elsewhere in the plan, so that its text is not told by the block alone. */
export function citesOthers(block: Node): boolean {
  for (let index = 0; index < block.childCount; index += 1)
    if (CITING.includes(block.child(index).type.name)) return true;
  return false;
}
