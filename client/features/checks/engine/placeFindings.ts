import type { Node } from '@tiptap/pm/model';
import type { Finding, Place } from '../../../../shared/checks/finding';
import { findingKey } from '../../../../shared/checks/findingKey';
import type { PrintAtom } from '../../../../shared/plan/inlineText';
import { joinLabel } from '../../../../shared/plan/joinLabel';
import { computeLabels, type Labels } from '../../../../shared/plan/numbering';
import { atomPrinter } from '../../../../shared/plan/printedText';
import type { LevelFormat } from '../../../../shared/schema/settings';
import { isTrackedDeletion } from '../../../../shared/tracking/acceptedText';
import { acceptedPartings, partsOf } from '../../../../shared/tracking/paragraphBreaks';
import type { Chapter, PlacedFinding, Spot } from './checkMessages';

interface PlacedBlock {
  readonly node: Node;
  /** The position before it, counted from the position before its top-level block. */
  readonly start: number;
}

/** Finds the places of findings in the document they were found in. */
export function placeFindings(
  body: Node,
  scheme: readonly LevelFormat[],
  findings: readonly Finding[],
): readonly PlacedFinding[] {
  if (findings.length === 0) return [];
  const labels = computeLabels(body, scheme);
  const print = atomPrinter(body, labels);
  const blockOf = new Map<string, number>();
  body.forEach((child, _offset, index) => {
    for (const id of blocksIn(child).keys()) blockOf.set(id, index);
  });
  const chapters = readChapters(body, labels);
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = findingKey(finding);
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    const spots = finding.places.map((place) => spotOf(place, body, blockOf, print));
    const first = spots.find((spot) => spot !== null);
    const chapter = (first && chapters[first.block]) ?? { block: -1, title: '' };
    return { id: `${key}#${times}`, key, finding, spots, chapter };
  });
}

const known = new WeakMap<Node, ReadonlyMap<string, PlacedBlock>>();

/** Everything in a top-level block that a finding's `blockId` may name. Unchanged blocks are not read again. */
function blocksIn(child: Node): ReadonlyMap<string, PlacedBlock> {
  const before = known.get(child);
  if (before) return before;
  const blocks = new Map<string, PlacedBlock>();
  const add = (node: Node, start: number, parent: Node | null) => {
    const { id, column } = node.attrs as { id?: string | null; column?: string | null };
    if (node.type.name === 'dataCell') blocks.set(`${parent?.attrs.id}:${column}`, { node, start });
    else if (node.type.name === 'dataColumn') blocks.set(`${parent?.attrs.id}:${id}`, { node, start });
    else if (id) for (const part of placedParts(node, start)) blocks.set(part.node.attrs.id, part);
  };
  add(child, 0, null);
  child.descendants((node, position, parent) => {
    if (node.isText) return false;
    add(node, position + 1, parent);
    return !node.isTextblock;
  });
  known.set(child, blocks);
  return blocks;
}

/** A block, or the parts that its readers see where ends of paragraphs came into it in tracked mode. */
function placedParts(node: Node, start: number): readonly PlacedBlock[] {
  const partings = acceptedPartings(null, node, null);
  return partsOf(node, partings).map((part, index) => ({
    node: part,
    start: index === 0 ? start : start + (partings[index - 1]?.offset ?? 0) + 1,
  }));
}

function spotOf(
  place: Place,
  body: Node,
  blockOf: ReadonlyMap<string, number>,
  print: PrintAtom,
): Spot | null {
  const block = blockOf.get(place.blockId);
  if (block === undefined) return null;
  const placed = blocksIn(body.child(block)).get(place.blockId);
  if (!placed) return null;
  const { node, start } = placed;
  if (!node.isTextblock) return { block, from: start, to: start };
  return {
    block,
    from: start + 1 + contentOffset(node, place.from, print, 'start'),
    to: start + 1 + contentOffset(node, place.to, print, 'end'),
  };
}

/** The offset among a textblock's content of a character of its printed text; inside an atom its start or end. */
function contentOffset(node: Node, printed: number, print: PrintAtom, side: 'start' | 'end'): number {
  let offset = 0;
  let before = 0;
  for (const child of node.children) {
    const length = printedLength(child, print);
    const inside = side === 'start' ? printed < before + length : printed <= before + length;
    if (inside && length > 0) {
      if (child.isText) return offset + printed - before;
      return side === 'start' || printed === before ? offset : offset + child.nodeSize;
    }
    before += length;
    offset += child.nodeSize;
  }
  return offset;
}

/** How many characters an inline node prints; words deleted in tracked mode print none. */
function printedLength(child: Node, print: PrintAtom): number {
  if (child.isText) return isTrackedDeletion(child) ? 0 : child.nodeSize;
  return child.type.name === 'hardBreak' ? 1 : print(child).length;
}

/** The chapter of each top-level block: the last heading of the first level, plain heading or annex before it. */
function readChapters(body: Node, labels: Labels): readonly Chapter[] {
  let chapter: Chapter = { block: -1, title: '' };
  return body.children.map((child, block) => {
    const { level, kind, id, importedLabel } = child.attrs as Record<string, unknown>;
    if (child.type.name === 'heading' && (level === 1 || kind === 'annex')) {
      const label = (importedLabel as string | null) || labels.get(id as string) || '';
      chapter = { block, title: joinLabel(label, child.textContent.trim()) };
    }
    return chapter;
  });
}
