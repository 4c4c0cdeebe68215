import type { Node } from '@tiptap/pm/model';
import type { LevelFormat } from '../schema/settings';
import type { PrintAtom } from './inlineText';
import { computeLabels, type Labels } from './numbering';
import { atomPrinter } from './printedText';

/** A node with what its surroundings say about it. */
export interface PlacedNode {
  readonly node: Node;
  readonly parent: Node;
  /** Its place among the children of `parent`. */
  readonly index: number;
  readonly inBox: boolean;
}

/** A plan's body prepared for the readers: its labels, and its blocks in reading order, all or by type; the rows and cells of data tables are left out. */
export interface PlanSource {
  readonly body: Node;
  readonly labels: Labels;
  readonly print: PrintAtom;
  readonly nodes: readonly PlacedNode[];
  ofType(...types: readonly string[]): readonly PlacedNode[];
}

/** Walks a body once for all readers. */
export function createPlanSource(body: Node, scheme: readonly LevelFormat[]): PlanSource {
  const labels = computeLabels(body, scheme);
  const nodes: PlacedNode[] = [];
  const visit = (parent: Node, inBox: boolean) => {
    parent.forEach((node, _offset, index) => {
      nodes.push({ node, parent, index, inBox });
      if (!node.isTextblock && node.type.name !== 'dataTable') visit(node, inBox || node.type.name === 'box');
    });
  };
  visit(body, false);
  const byType = new Map<string, readonly PlacedNode[]>();
  return {
    body,
    labels,
    print: atomPrinter(body, labels),
    nodes,
    ofType: (...types) => {
      const key = types.join(' ');
      const found = byType.get(key) ?? nodes.filter(({ node }) => types.includes(node.type.name));
      byType.set(key, found);
      return found;
    },
  };
}

/** A node's id, '' where it has none. */
export function idOf(node: Node): string {
  return (node.attrs.id as string | null) ?? '';
}
