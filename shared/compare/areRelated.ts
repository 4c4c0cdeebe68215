import type { Side } from './sides';
import { profileOf, similarity } from './similarity';

/** Two forms of one text are at least this much alike. */
const ALIKE = 0.5;

/**
 * Whether two documents come from one, so that equal ids mean the same block. Imports count their ids from one, so that files which
 * were imported one by one have equal ids that mean nothing: then most texts under equal ids differ.
 */
export function areRelated(older: Side, newer: Side): boolean {
  const texts = textsById(older);
  let [shared, alike] = [0, 0];
  for (const [id, text] of textsById(newer)) {
    const before = texts.get(id);
    if (before === undefined) continue;
    shared += 1;
    if (before === text || similarity(profileOf(before), profileOf(text)) >= ALIKE) alike += 1;
  }
  return alike * 2 > shared;
}

function textsById({ body, textOf }: Side): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  body.descendants((node) => {
    if (node.isTextblock && typeof node.attrs.id === 'string' && node.content.size > 0)
      texts.set(node.attrs.id, textOf(node));
  });
  return texts;
}
