import { Fragment, type Node } from '@tiptap/pm/model';
import { readStamp } from '../../schema/extensions/trackedNodes';
import { mayLoseBlocks } from '../../tracking/acceptedText';
import { acceptedPartings, holdsBreaks, isJoinedTo, partsOf } from '../../tracking/paragraphBreaks';
import { trackedState } from '../../tracking/trackedState';
import type { Change } from './change';
import { changeOf, TrackedPieces } from './trackedPieces';

/** A stored body with a block for each paragraph that prints, and the changes that ends of paragraphs are marked with. */
export interface PrintedParagraphs {
  readonly body: Node;
  /** By the id of a block: what became of its end. Null where that was looked at and it stays; missing where it goes with the block's words alone. */
  readonly ends: ReadonlyMap<string, Change | null>;
}

/**
 * Parts the blocks of a stored body where ends of paragraphs came in tracked mode, and tells which ends came or are to go. Rejecting all then gives the
 * blocks as they were, accepting all those of `acceptedText`.
 */
export function printedParagraphs(stored: Node): PrintedParagraphs {
  const ends = new Map<string, Change | null>();
  return { body: partBlocks(stored, ends), ends };
}

function partBlocks(container: Node, ends: Map<string, Change | null>): Node {
  const children: Node[] = [];
  let changed = false;
  let before: Node | null = null;
  let isGroupGone = false;
  container.forEach((block, _offset, index) => {
    if (readStamp(block.attrs.inserted) && readStamp(block.attrs.deleted)) {
      // It came and goes again: nobody misses it.
      changed = true;
      return;
    }
    if (!block.isTextblock) {
      const next = block.isText ? block : partBlocks(block, ends);
      changed ||= next !== block;
      children.push(next);
      before = null;
      return;
    }
    const partings = acceptedPartings(
      container.maybeChild(index - 1),
      block,
      container.maybeChild(index + 1),
    );
    const parts = partsOf(block, partings).map(withoutLetters);
    changed ||= parts.length > 1 || parts[0] !== block;
    partings.forEach(({ letter }, part) => {
      const { insertion } = trackedState(letter.marks);
      setEnd(ends, parts[part], insertion && changeOf('ins', insertion));
    });
    const joined = isJoinedTo(before, block) ? readStamp(block.attrs.joined) : null;
    if (joined) setEnd(ends, before, changeOf('del', joined));
    const came = wholeChange(parts, 'ins');
    const gone = wholeChange(parts, 'del');
    isGroupGone = gone !== null && (joined === null || isGroupGone);
    const isGrouped = joined !== null || partings.length > 0 || Boolean(block.attrs.inserted);
    if (isGrouped && mayLoseBlocks(container))
      setEnd(ends, parts.at(-1), came ?? (isGroupGone ? gone : null));
    before = parts.at(-1) ?? null;
    children.push(...parts);
  });
  return changed ? container.copy(Fragment.fromArray(children)) : container;
}

function setEnd(
  ends: Map<string, Change | null>,
  block: Node | null | undefined,
  change: Change | null,
): void {
  const id = block?.attrs.id as string | null | undefined;
  if (id) ends.set(id, change);
}

/** The change with which all of a block's parts came, or went; null where one stays. */
function wholeChange(parts: readonly Node[], kind: Change['kind']): Change | null {
  const inserted = readStamp(parts[0]?.attrs.inserted);
  let found: Change | null = inserted && kind === 'ins' ? changeOf('ins', inserted) : null;
  for (const part of parts) {
    if (part.content.size === 0) continue;
    const { whole } = new TrackedPieces(part);
    if (whole?.kind !== kind) return null;
    found = whole;
  }
  return found;
}

/** Letters that part nothing do not print. */
function withoutLetters(block: Node): Node {
  if (!block.children.some(holdsBreaks)) return block;
  return block.copy(Fragment.fromArray(block.children.filter((node) => !holdsBreaks(node))));
}
