import type { Node } from '@tiptap/pm/model';
import { type FlatText, flattenText } from '../../compare/flattenText';
import { computeLabels } from '../../plan/numbering';
import { atomPrinter } from '../../plan/printedText';
import { identify } from '../../schema/identify';
import { type PlanDocument, readMarkedBody } from '../../schema/planDocument';
import { acceptedText } from '../../tracking/acceptedText';
import { type BlockPlace, blockName, findBlockPlaces, wordsHash } from '../write/blockNames';
import { rejectedText } from '../write/trackedPieces';
import { writeDocx } from '../write/writeDocx';
import { readReturned } from './readReturned';

/** A block of the plan as it is now, with its words as its Word file prints them. */
export interface CurrentBlock {
  readonly name: string;
  readonly place: BlockPlace;
  readonly words: string;
  readonly isInTable: boolean;
  /** The words before what is tracked in the plan, as a file with its tracked changes prints them when all are taken back. */
  readonly base: string;
  /** The block's own text; what the file prints before it (a dash, a label) is `words` up to `textStart`. */
  readonly text: FlatText;
  readonly textStart: number;
}

export interface CurrentPlan {
  /** In the order in which they print. */
  readonly blocks: readonly CurrentBlock[];
  /** Hashes of what the file prints beside blocks: cover, headers of tables, totals, the letter. */
  readonly furniture: ReadonlySet<string>;
}

/** The blocks of a plan as a returned file would show them if nobody had touched it: the plan is exported and read back. */
export async function readCurrentPlan(document: PlanDocument): Promise<CurrentPlan> {
  const identified = { ...document, body: identify(document.body) };
  const stored = readMarkedBody(identified);
  const body = acceptedText(stored);
  const before = new Map(
    [...findBlockPlaces(stored)].map(([node, place]) => [blockName(place), rejectedText(node)] as const),
  );
  const print = atomPrinter(body, computeLabels(body, document.settings.numberingScheme));
  const nodes = new Map<string, { node: Node; place: BlockPlace }>();
  for (const [node, place] of findBlockPlaces(body)) nodes.set(blockName(place), { node, place });
  const blocks: CurrentBlock[] = [];
  const furniture = new Set<string>();
  for (const style of ['plan', 'official'] as const) {
    const bytes = await writeDocx(identified, { style, now: new Date(0), plan: '-' });
    for (const { words, isInTable, mark } of readReturned(bytes).paragraphs) {
      const known = mark && nodes.get(mark.block);
      if (!mark || !known) {
        furniture.add(wordsHash(words));
        continue;
      }
      if (style === 'official') continue;
      const text = flattenText(known.node, print);
      const textStart = Math.max(0, words.indexOf(text.text));
      const older = flattenText(before.get(mark.block) ?? known.node, print).text;
      const base = words.slice(0, textStart) + older + words.slice(textStart + text.text.length);
      blocks.push({ name: mark.block, place: known.place, words, isInTable, base, text, textStart });
    }
  }
  if (hasTrackedHeader(stored)) {
    const tracked = { style: 'plan', now: new Date(0), plan: '-', changes: 'tracked' } as const;
    for (const { words, mark } of readReturned(await writeDocx(identified, tracked)).paragraphs)
      if (!mark) furniture.add(wordsHash(words));
  }
  return { blocks, furniture };
}

/** Whether the header of a table prints other words in a file with tracked changes. */
function hasTrackedHeader(stored: Node): boolean {
  let found = false;
  stored.descendants((node) => {
    if (node.type.name === 'dataColumn')
      found ||= rejectedText(node).textContent !== acceptedText(node).textContent;
    return !found && !node.isTextblock;
  });
  return found;
}

/** The offset in a block, as ProseMirror counts, of a place in the words that it prints; null inside a chip. */
export function offsetInBlock({ text, textStart }: CurrentBlock, at: number): number | null {
  const wanted = Math.max(0, at - textStart);
  let offset = 0;
  for (const part of text.parts) {
    const inside = wanted - part.from;
    if (inside <= 0) return offset;
    if (inside < part.text.length && !part.node.isText) return null;
    if (part.node.isText && inside <= part.text.length) return offset + inside;
    offset += part.node.nodeSize;
  }
  return offset;
}

/** Whether a stretch of the words that a block prints is its own text, without chips. */
export function isPlainText({ text, textStart }: CurrentBlock, from: number, to: number): boolean {
  if (from < textStart) return false;
  return text.parts.every((part) => {
    const start = textStart + part.from;
    return part.node.isText || start >= to || start + part.text.length <= from;
  });
}
