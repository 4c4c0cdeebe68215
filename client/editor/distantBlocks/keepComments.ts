import { Fragment, type Node } from '@tiptap/pm/model';
import { withoutComments } from './withoutComments';

/** Puts the comments of `older` on what was read again without them; words that came or changed have none. */
export function keepComments(older: Node, read: Node): Node {
  // Block by block, where there are as many as before: changes in several leave the comments between them alone.
  if (!older.isTextblock && older.childCount > 1 && older.childCount === read.childCount) {
    const children = older.children.map((child, index) => {
      const now = read.child(index);
      return child.sameMarkup(now) ? keepComments(child, now) : now;
    });
    return read.copy(Fragment.fromArray(children));
  }
  const plain = withoutComments(older);
  const start = plain.content.findDiffStart(read.content);
  const ends = plain.content.findDiffEnd(read.content);
  if (start === null || ends === null) return older;
  // Equal neighbours make both ends overlap: the change is then at its start.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  return older.replace(start, ends.a + overlap, read.slice(start, ends.b + overlap));
}
