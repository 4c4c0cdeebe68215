import { Fragment, type Node } from '@tiptap/pm/model';
import { isTrackedMark, trackedState } from './trackedState';

const LOSABLE = new Set(['paragraph', 'heading']);

/**
 * The document as its readers see it: words deleted in tracked mode are gone, inserted ones are ordinary (SPEC REV-9), and a paragraph or
 * heading of which nothing else is left is gone with its words.
 */
export function acceptedText(node: Node): Node {
  const content = acceptedFragment(node.content, mayLoseBlocks(node));
  return content === node.content ? node : node.copy(content);
}

/** As `acceptedText`, but every block stays: the result has the shape of the document. */
export function acceptedWords(node: Node): Node {
  const content = acceptedPieces(node.content, acceptedWords, () => false);
  return content === node.content ? node : node.copy(content);
}

/** As `acceptedText`, for a piece of content, whose blocks may be left out or not; the same piece where nothing is tracked in it. */
export function acceptedFragment(content: Fragment, dropsBlocks = false): Fragment {
  return acceptedPieces(content, acceptedText, (child, next) => dropsBlocks && isEmptied(child, next));
}

function acceptedPieces(
  content: Fragment,
  accept: (node: Node) => Node,
  isDropped: (before: Node, after: Node) => boolean,
): Fragment {
  const children: Node[] = [];
  let changed = false;
  content.forEach((child) => {
    const next = child.isText ? acceptedPiece(child) : accept(child);
    changed ||= next !== child;
    if (next && !isDropped(child, next)) children.push(next);
  });
  return changed ? Fragment.fromArray(children) : content;
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
  const marks = text.marks.filter((mark) => !isTrackedMark(mark));
  return marks.length === text.marks.length ? text : text.mark(marks);
}
