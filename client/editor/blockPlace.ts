import type { Node, ResolvedPos } from '@tiptap/pm/model';

/** What orders the plan stands among its own blocks only. */
const OF_PLAN = new Set(['heading', 'box', 'pageBreak', 'annexList', 'taskTable']);
const TABLES = new Set(['table', 'dataTable']);

/** Behind which block something comes to stand, which is null between two blocks. */
export interface BlockPlace {
  readonly block: Node | null;
  readonly start: number;
  readonly end: number;
}

/** The innermost block around a position behind which all of these may stand (STR-39). */
export function blockPlace($at: ResolvedPos, blocks: readonly Node[]): BlockPlace {
  let depth = $at.parent.isTextblock ? $at.depth - 1 : $at.depth;
  while (depth > 0 && !blocks.every((block) => canHold($at.node(depth), block))) depth -= 1;
  if (depth === $at.depth) return { block: null, start: $at.pos, end: $at.pos };
  return { block: $at.node(depth + 1), start: $at.before(depth + 1), end: $at.after(depth + 1) };
}

function canHold({ type: { name: container } }: Node, { type: { name } }: Node): boolean {
  const isCell = container === 'tableCell' || container === 'tableHeader';
  return (container === 'box' || (isCell && !TABLES.has(name))) && !OF_PLAN.has(name);
}
