import type { Node } from '@tiptap/pm/model';
import type { BlockChange } from './checkMessages';

/**
 * What changed between two versions of a document that share their unchanged blocks, as ProseMirror's do: the top-level blocks are
 * compared by identity from both ends. `before` is null for the first version.
 */
export function findBlockChange(before: Node | null, after: Node): BlockChange<Node> {
  const old = before?.children ?? [];
  const current = after.children;
  const shorter = Math.min(old.length, current.length);
  let index = 0;
  while (index < shorter && old[index] === current[index]) index += 1;
  let kept = 0;
  while (kept < shorter - index && old[old.length - 1 - kept] === current[current.length - 1 - kept])
    kept += 1;
  return {
    index,
    deleteCount: old.length - kept - index,
    blocks: current.slice(index, current.length - kept),
  };
}
