import { inlineText } from './inlineText';
import type { Plan } from './plan';
import { idOf, type PlanSource } from './planSource';

/** The term notes in the order of the note list, with their marks 〔1〕. */
export function readNotes(source: PlanSource): Plan['notes'] {
  return source.ofType('noteItem').map(({ node }) => ({
    id: idOf(node),
    mark: source.labels.get(idOf(node)) ?? '',
    text: inlineText(node, source.print).trim(),
  }));
}
