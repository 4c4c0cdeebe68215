import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { ValueReference } from '../../../shared/plan/citedValue';
import { findPosition } from '../../editor/findBlock';

/** Puts a cited value in the place of written characters, with their looks. */
export function citeFigure(
  transaction: Transaction,
  from: number,
  to: number,
  reference: ValueReference,
): void {
  const { doc } = transaction;
  const type = doc.type.schema.nodes.valueRef;
  if (!type) throw new Error('the schema has no valueRef');
  transaction.replaceWith(from, to, type.create({ ...reference }, null, doc.resolve(from + 1).marks()));
}

/** The position of a passage's textblock: a block by its id, or a cell by the ids of its row and column (row:column). Null when it is gone. */
export function passagePosition(body: Node, passageId: string): number | null {
  const [row = '', column] = passageId.split(':');
  const position = findPosition(body, row);
  const node = position === null ? null : body.nodeAt(position);
  if (position === null || column === undefined || node?.type.name !== 'dataRow') return position;
  let found: number | null = null;
  node.forEach((cell, offset) => {
    if (cell.attrs.column === column && (found === null || cell.content.size > 0))
      found ??= position + 1 + offset;
  });
  return found;
}
