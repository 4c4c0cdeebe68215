import { Fragment, type Node } from '@tiptap/pm/model';
import { BREAK_LETTER } from '../schema/extensions/trackedMarks';
import { NODE_STAMPS, readStamp } from '../schema/extensions/trackedNodes';
import { acceptedPartings, holdsBreaks, isJoinedTo, joinedBlock, partsOf } from './paragraphBreaks';
import { isTrackedMark, trackedState } from './trackedState';

const LOSABLE = new Set(['paragraph', 'heading']);
const STAMPS = Object.keys(NODE_STAMPS);

/**
 * The document as its readers see it: words deleted in tracked mode are gone, inserted ones are ordinary (SPEC REV-9), paragraphs are parted and
 * joined as was tracked, and a paragraph or heading of which nothing else is left is gone with its words.
 */
export function acceptedText(node: Node): Node {
  const content = acceptedFragment(node.content, mayLoseBlocks(node));
  return content === node.content ? node : node.copy(content);
}

/** As `acceptedText`, but every block stays, and none is parted: the result has the shape of the document. */
export function acceptedWords(node: Node): Node {
  const children: Node[] = [];
  let changed = false;
  node.forEach((child) => {
    const next = child.isText ? acceptedPiece(child) : acceptedWords(child);
    changed ||= next !== child;
    if (next) children.push(next);
  });
  return changed ? node.copy(Fragment.fromArray(children)) : node;
}

/** As `acceptedText`, for a piece of content, whose blocks may be left out or not; the same piece where nothing is tracked in it. */
export function acceptedFragment(content: Fragment, dropsBlocks = false): Fragment {
  const blocks: Accepted[] = [];
  let changed = false;
  let order: string | null = null;
  content.forEach((child, _offset, index) => {
    if (child.isText) {
      const text = acceptedPiece(child);
      changed ||= text !== child;
      if (text) blocks.push({ node: text, had: false, isOne: true, older: text });
      return;
    }
    if (readStamp(child.attrs.deleted)) {
      changed = true;
      order = (child.attrs.order as string | null) ?? order;
      return;
    }
    const parts = partsOf(
      child,
      acceptedPartings(content.maybeChild(index - 1), child, content.maybeChild(index + 1)),
    );
    for (const part of parts) {
      const node = followingGone(withoutStamps(acceptedText(part)), order);
      order = null;
      changed ||= node !== child;
      const last = blocks.at(-1);
      const had = part.content.size > 0;
      if (last && isJoinedTo(last.older, part))
        blocks[blocks.length - 1] = {
          ...last,
          node: last.had ? joinInto(last.node, node) : node,
          had: last.had || had,
          isOne: last.isOne && parts.length === 1,
        };
      else blocks.push({ node, had, isOne: parts.length === 1, older: part });
    }
  });
  if (!changed) return content;
  const isDropped = ({ node, had, isOne }: Accepted) =>
    dropsBlocks && had && isOne && LOSABLE.has(node.type.name) && node.content.size === 0;
  return Fragment.fromArray(blocks.filter((block) => !isDropped(block)).map(({ node }) => node));
}

/** A block of the accepted text. */
interface Accepted {
  readonly node: Node;
  /** The block that it began as. */
  readonly older: Node;
  /** Whether there were words in it. */
  readonly had: boolean;
  /** Whether it was not parted. */
  readonly isOne: boolean;
}

function joinInto(first: Node, other: Node): Node {
  return first.content.size === 0 ? first.copy(other.content) : joinedBlock(first, other);
}

/** A row without an order key prints after the row before it in the document: behind one that is gone it needs the key of that. */
function followingGone(row: Node, order: string | null): Node {
  if (order === null || row.type.name !== 'dataRow' || row.attrs.order !== null) return row;
  return row.type.create({ ...row.attrs, order }, row.content);
}

function withoutStamps(node: Node): Node {
  if (!STAMPS.some((name) => node.attrs[name])) return node;
  const cleared = STAMPS.filter((name) => name in node.attrs).map((name) => [name, null] as const);
  return node.type.create({ ...node.attrs, ...Object.fromEntries(cleared) }, node.content, node.marks);
}

/** Whether a block of the body goes with its last words: it had some, and has none any more. */
export function isEmptied(before: Node, after: Node): boolean {
  return LOSABLE.has(before.type.name) && before.content.size > 0 && after.content.size === 0;
}

/** Whether blocks of this node go with their words: not in cells and list items, which need theirs. */
export function mayLoseBlocks({ type }: Node): boolean {
  return type.name === 'doc' || type.name === 'box';
}

/** Whether a text node stands for words that were deleted in tracked mode. */
export function isTrackedDeletion(node: Node): boolean {
  return trackedState(node.marks).deletions.length > 0;
}

function acceptedPiece(text: Node): Node | null {
  if (isTrackedDeletion(text)) return null;
  if (holdsBreaks(text)) return withoutBreaks(text);
  const marks = text.marks.filter((mark) => !isTrackedMark(mark));
  return marks.length === text.marks.length ? text : text.mark(marks);
}

/** What else has come under the mark of a break. */
function withoutBreaks(text: Node): Node | null {
  const words = (text.text as string).replaceAll(BREAK_LETTER, '');
  const marks = text.marks.filter((mark) => !isTrackedMark(mark) && mark.type.name !== 'paragraphBreak');
  return words === '' ? null : text.type.schema.text(words, marks);
}
