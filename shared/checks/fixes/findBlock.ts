import type { Node } from '@tiptap/pm/model';

/** A block of a body with the position before it. */
export interface FoundBlock {
  readonly node: Node;
  readonly position: number;
}

/** The block that a place names: by its id, `row:column` for a cell or `table:column` for a header of a data table; null when it is gone. */
export function findBlock(body: Node, blockId: string): FoundBlock | null {
  const whole = findById(body, blockId);
  const colon = blockId.lastIndexOf(':');
  if (whole || colon < 0) return whole;
  const row = findById(body, blockId.slice(0, colon));
  if (!row) return null;
  const column = blockId.slice(colon + 1);
  let found: FoundBlock | null = null;
  row.node.forEach((cell, offset) => {
    const isFirst = found === null || found.node.content.size === 0;
    const key = cell.type.name === 'dataColumn' ? cell.attrs.id : cell.attrs.column;
    if (key === column && isFirst) found = { node: cell, position: row.position + 1 + offset };
  });
  return found;
}

function findById(body: Node, id: string): FoundBlock | null {
  let found: FoundBlock | null = null;
  body.descendants((node, position) => {
    if (found === null && node.attrs.id === id) found = { node, position };
    return found === null;
  });
  return found;
}
