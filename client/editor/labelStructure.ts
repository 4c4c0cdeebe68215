import type { Node } from '@tiptap/pm/model';
import { changedNodes, type PlacedNode } from '../../shared/schema/changedNodes';

/** Whether a change may have moved a computed label: it touched a block that counts, not only words. */
export function labelStructureChanged(before: Node, after: Node): boolean {
  const changed = changedNodes(before, after);
  return signatureOf(changed.before) !== signatureOf(changed.after);
}

/** The blocks that count, with what their labels depend on; a cell of a table counts for nothing. */
function signatureOf(nodes: readonly PlacedNode[]): string {
  return nodes.map(({ node }) => partOf(node)).join('');
}

function partOf({ type, attrs }: Node): string {
  switch (type.name) {
    case 'heading':
      return `h${attrs.level}${attrs.kind}#${attrs.id};`;
    case 'paragraph':
      return attrs.level === null ? '' : `p${attrs.level}#${attrs.id};`;
    case 'caption':
      return `c${attrs.of}#${attrs.id};`;
    case 'box':
      return `b${attrs.label}#${attrs.id};`;
    case 'boxTitle':
      return 't;';
    case 'noteItem':
      return `n#${attrs.id};`;
    default:
      return '';
  }
}
