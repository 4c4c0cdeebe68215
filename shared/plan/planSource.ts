import type { Node } from '@tiptap/pm/model';
import type { LevelFormat } from '../schema/settings';
import { blockResponsibilities } from './blockResponsibilities';
import type { PrintAtom } from './inlineText';
import { memoByNode } from './memoByNode';

export { idOf } from './idOf';

import { computeLabels, type Labels } from './numbering';
import { atomPrinter } from './printedText';
import { runInText } from './runInText';

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
  /** All nodes but texts. */
  readonly nodes: readonly PlacedNode[];
  /** The blocks that say more than running text does: all but plain paragraphs, which are most of a plan. */
  readonly landmarks: readonly PlacedNode[];
  ofType(...types: readonly string[]): readonly PlacedNode[];
}

/**
 * Prepares a body for all readers. What stands inside a block that did not change is not walked again; `labels` are those of the body where
 * they are known.
 */
export function createPlanSource(
  body: Node,
  scheme: readonly LevelFormat[],
  labels: Labels = computeLabels(body, scheme),
): PlanSource {
  const landmarks = placeAll(body, isLandmark, landmarksInside);
  const byType = new Map<string, PlacedNode[]>();
  for (const landmark of landmarks) {
    const list = byType.get(landmark.node.type.name);
    if (list) list.push(landmark);
    else byType.set(landmark.node.type.name, [landmark]);
  }
  let nodes: readonly PlacedNode[] | undefined;
  const allNodes = () => {
    nodes ??= placeAll(body, () => true, nodesInside);
    return nodes;
  };
  return {
    body,
    labels,
    print: atomPrinter(body, labels),
    landmarks,
    get nodes() {
      return allNodes();
    },
    ofType(...types) {
      const [type = ''] = types;
      if (types.length === 1 && ALWAYS_LANDMARKS.has(type)) return byType.get(type) ?? [];
      const among = types.every((each) => ALWAYS_LANDMARKS.has(each)) ? landmarks : allNodes();
      return among.filter(({ node }) => types.includes(node.type.name));
    },
  };
}

/** Types whose nodes are landmarks one and all. */
const ALWAYS_LANDMARKS: ReadonlySet<string> = new Set([
  'title',
  'subtitle',
  'heading',
  'caption',
  'dataTable',
  'table',
  'box',
  'chart',
  'noteItem',
]);

function isLandmark(node: Node): boolean {
  if (ALWAYS_LANDMARKS.has(node.type.name)) return true;
  return node.type.name === 'paragraph' ? !isPlain(node) : node.isTextblock;
}

const isPlain = memoByNode(
  (paragraph) =>
    typeof paragraph.attrs.level !== 'number' &&
    runInText(paragraph) === '' &&
    blockResponsibilities(paragraph).length === 0,
);

function placeAll(
  body: Node,
  counts: (node: Node) => boolean,
  inside: (node: Node) => readonly PlacedNode[],
): readonly PlacedNode[] {
  const placed: PlacedNode[] = [];
  body.forEach((node, _offset, index) => {
    if (counts(node)) placed.push({ node, parent: body, index, inBox: false });
    if (node.childCount > 0) for (const inner of inside(node)) placed.push(inner);
  });
  return placed;
}

/** All nodes inside a block of the top, in reading order, without texts. */
const nodesInside = memoByNode((block) =>
  collect(
    block,
    () => true,
    () => true,
  ),
);

const NONE: readonly PlacedNode[] = [];
const landmarksBelow = memoByNode((block) => collect(block, isLandmark, holdsBlocks));
const landmarksInside = (block: Node) => (holdsBlocks(block) ? landmarksBelow(block) : NONE);

function holdsBlocks(node: Node): boolean {
  return !node.isTextblock && node.type.name !== 'dataTable';
}

function collect(
  block: Node,
  counts: (node: Node) => boolean,
  entersInto: (node: Node) => boolean,
): PlacedNode[] {
  const placed: PlacedNode[] = [];
  const visit = (parent: Node, inBox: boolean) => {
    parent.forEach((node, _offset, index) => {
      if (node.isText) return;
      if (counts(node)) placed.push({ node, parent, index, inBox });
      if (entersInto(node)) visit(node, inBox || node.type.name === 'box');
    });
  };
  visit(block, block.type.name === 'box');
  return placed;
}
