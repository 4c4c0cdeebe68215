import type { Node } from '@tiptap/pm/model';

/** Where to find what references point at. */
export interface DocumentIndex {
  /** The blocks by id; what stands inside text or a data table is not among them. */
  readonly nodes: ReadonlyMap<string, Node>;
  /** The caption right before a table, chart or image, by the id of that block. */
  readonly captions: ReadonlyMap<string, Node>;
}

const known = new WeakMap<Node, DocumentIndex>();

/** Indexes a body by node id; a body is immutable, so each is walked only once. */
export function documentIndex(body: Node): DocumentIndex {
  const index = known.get(body) ?? walk(body);
  known.set(body, index);
  return index;
}

function walk(body: Node): DocumentIndex {
  const nodes = new Map<string, Node>();
  const captions = new Map<string, Node>();
  const visit = (parent: Node) => {
    let before: Node | null = null;
    parent.forEach((node) => {
      const id = node.attrs.id as string | null | undefined;
      if (id && !nodes.has(id)) {
        nodes.set(id, node);
        if (before?.type.name === 'caption') captions.set(id, before);
      }
      if (!node.isTextblock && !node.isAtom && node.type.name !== 'dataTable') visit(node);
      before = node;
    });
  };
  visit(body);
  return { nodes, captions };
}
