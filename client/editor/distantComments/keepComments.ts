import type { Node } from '@tiptap/pm/model';
import { withoutComments } from './withoutComments';

/** Puts the comments of `older` on what was read again without them; words that came or changed have none. */
export function keepComments(older: Node, read: Node): Node {
  const plain = withoutComments(older);
  const start = plain.content.findDiffStart(read.content);
  const ends = plain.content.findDiffEnd(read.content);
  if (start === null || ends === null) return older;
  // Equal neighbours make both ends overlap: the change is then at its start.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  return older.replace(start, ends.a + overlap, read.slice(start, ends.b + overlap));
}
