import { Fragment, type Node } from '@tiptap/pm/model';
import { isTrackedMark, trackedState } from './trackedState';

/** The document as its readers see it: words deleted in tracked mode are gone, inserted ones are ordinary (SPEC REV-9). */
export function acceptedText(node: Node): Node {
  const content = acceptedFragment(node.content);
  return content === node.content ? node : node.copy(content);
}

/** As `acceptedText`, for a piece of content; the same piece where nothing is tracked in it. */
export function acceptedFragment(content: Fragment): Fragment {
  const children: Node[] = [];
  let changed = false;
  content.forEach((child) => {
    const next = child.isText ? acceptedPiece(child) : acceptedText(child);
    changed ||= next !== child;
    if (next) children.push(next);
  });
  return changed ? Fragment.fromArray(children) : content;
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
