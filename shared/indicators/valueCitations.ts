import type { Node } from '@tiptap/pm/model';
import { idOf } from '../plan/idOf';
import { memoByNode } from '../plan/memoByNode';

/** Where a value is cited in the text. */
export interface ValueCitation {
  /** The id of the valueRef node. */
  readonly id: string;
  readonly table: string;
  /** Null for a total or a count. */
  readonly row: string | null;
  readonly column: string | null;
}

/** All cited values of a plan in reading order. */
export function readCitations(body: Node): readonly ValueCitation[] {
  const found: ValueCitation[] = [];
  body.forEach((block) => {
    found.push(...citationsIn(block));
  });
  return found;
}

const citationsIn = memoByNode((block) => {
  const found: ValueCitation[] = [];
  block.descendants((node) => {
    if (node.type.name === 'valueRef') {
      const { table, row, column } = node.attrs as Omit<ValueCitation, 'id'>;
      found.push({ id: idOf(node), table, row, column });
    }
    return !node.isTextblock || node.childCount > 1 || node.firstChild?.type.name === 'valueRef';
  });
  return found;
});
