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

/** A plan's body prepared for the readers: its labels, and its nodes in reading order, all or by type. */
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
      if (node.isText) return;
      nodes.push({ node, parent, index, inBox });
      visit(node, inBox || node.type.name === 'box');
    });
  };
  visit(body, false);
  return {
    body,
    labels,
    print: atomPrinter(body, labels),
    nodes,
    ofType: (...types) => nodes.filter(({ node }) => types.includes(node.type.name)),
  };
}

/** A node's id, '' where it has none. */
export function idOf(node: Node): string {
  return (node.attrs.id as string | null) ?? '';
}
