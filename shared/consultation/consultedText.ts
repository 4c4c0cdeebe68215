import { Fragment, type Node } from '@tiptap/pm/model';
import { type PlanDocument, readBody } from '../schema/planDocument';

/**
 * A frozen text as it goes out to departments: what is tracked counts as accepted, as for every reader, and the places of the drafters'
 * own comments are not in it. Offsets in its blocks are those of `readBody`. Throws `PlanError('invalid-document')`.
 */
export function consultedText(document: PlanDocument): PlanDocument {
  return { ...document, body: withoutComments(readBody(document)).toJSON() };
}

function withoutComments(node: Node): Node {
  if (node.isText) return node.mark(node.marks.filter(({ type }) => type.name !== 'comment'));
  return node.copy(Fragment.fromArray(node.children.map(withoutComments)));
}
