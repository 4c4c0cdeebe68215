import * as Y from 'yjs';
import { addRun, type IdRun } from '../../../shared/move/idRun';
import { findItem } from '../../../shared/move/placeFinder';
import { whereNow } from '../../../shared/move/whereNow';
import type { Step } from './leadsOfStep';

/**
 * Where what a step had deleted came back in this change: elements, texts and their letters. Yjs makes new ones and marks the old ones as brought back, but only
 * in the document of who takes the step back: of others' copies of the same letters nobody else would know that they are the same.
 */
export function runsBrought(
  doc: Y.Doc,
  { deletions }: Step,
  { beforeState }: Y.Transaction,
): readonly IdRun[] {
  const runs: IdRun[] = [];
  for (const [client, ranges] of deletions.clients)
    for (const { clock, len } of ranges)
      for (let at = clock; at < clock + len; ) {
        const item = findItem(doc, Y.createID(client, at));
        const length = item ? Math.min(item.id.clock + item.length, clock + len) - at : 1;
        let from = at;
        for (const [toClient, toClock, part] of item && holdsWords(item)
          ? whereNow(doc, client, at, length)
          : []) {
          if (toClock >= (beforeState.get(toClient) ?? 0))
            addRun(runs, { client, clock: from, length: part, toClient, toClock });
          from += part;
        }
        at += length;
      }
  return runs;
}

/** Attributes and marks are no words. */
function holdsWords({ content, parentSub }: Y.Item): boolean {
  return parentSub === null && (content instanceof Y.ContentString || content instanceof Y.ContentType);
}
