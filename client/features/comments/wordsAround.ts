import type { Node } from '@tiptap/pm/model';
import { threadPlaces } from '../../editor/threadPlaces';
import { blockText } from './blockText';

/** How many characters are shown on either side. */
const REACH = 12;

/** What stands in the same block before and behind the words of a thread, … where it is cut; null where its words are gone or lie in several blocks. */
export interface WordsAround {
  readonly before: string;
  readonly after: string;
}

/** Reads the words around a thread as they are now. */
export function wordsAround(body: Node, threadId: string): WordsAround | null {
  const place = threadPlaces(body).get(threadId);
  if (!place) return null;
  const [$from, $to] = [body.resolve(place.from), body.resolve(place.to)];
  if (!$from.sameParent($to)) return null;
  const text = blockText($from.parent);
  const [start, end] = [$from.parentOffset, $to.parentOffset];
  return {
    before: (start > REACH ? '…' : '') + text.slice(Math.max(0, start - REACH), start),
    after: text.slice(end, end + REACH) + (text.length > end + REACH ? '…' : ''),
  };
}
