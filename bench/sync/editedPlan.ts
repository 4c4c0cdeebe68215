import * as Y from 'yjs';
import { bodyOf } from '../../shared/schema/ydoc';
import { createRandom } from '../../tests/helpers/random';

const CHARACTERS = '坚持教育优先发展，健全公共服务体系。到2030年全县';
const PARAGRAPHS = 400;
const AUTHORS = 12;

/** A plan with its history: the document and the updates it came about by, some hundred edits in each. */
export interface EditedPlan {
  readonly state: Uint8Array;
  readonly vector: Uint8Array;
  readonly updates: readonly Uint8Array[];
}

/** A plan of some `length` characters that took so many single-character edits, typed in runs by a dozen people. */
export function createEditedPlan(length: number, edits: number, editsPerUpdate = 200): EditedPlan {
  const random = createRandom(20261122);
  const ydoc = new Y.Doc();
  const updates: Uint8Array[] = [];
  let pending: Uint8Array[] = [];
  ydoc.on('update', (update: Uint8Array) => pending.push(update));
  const flush = () => {
    if (pending.length > 0) updates.push(Y.mergeUpdates(pending));
    pending = [];
  };
  const texts = Array.from({ length: PARAGRAPHS }, () => new Y.XmlText());
  ydoc.transact(() => {
    for (const text of texts) {
      const paragraph = new Y.XmlElement('paragraph');
      bodyOf(ydoc).push([paragraph]);
      paragraph.push([text]);
    }
  });
  flush();
  const deletions = Math.floor((edits - length) / 2);
  let inserted = 0;
  let deleted = 0;
  let step = 0;
  while (step < edits) {
    if (random.chance(0.02)) ydoc.clientID = 1 + random.below(AUTHORS);
    const text = texts[random.below(PARAGRAPHS)] as Y.XmlText;
    let place = random.below(text.length + 1);
    const isDeleting = deleted < deletions * (step / edits) && text.length > 20;
    for (let run = 4 + random.below(12); run > 0 && step < edits; run--, step++) {
      if (isDeleting && place > 0) {
        place -= 1;
        text.delete(place, 1);
        deleted += 1;
      } else {
        text.insert(place, CHARACTERS[inserted % CHARACTERS.length] as string);
        place += 1;
        inserted += 1;
      }
      if (pending.length >= editsPerUpdate) flush();
    }
  }
  flush();
  return { state: Y.encodeStateAsUpdate(ydoc), vector: Y.encodeStateVector(ydoc), updates };
}
