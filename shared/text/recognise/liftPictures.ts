import type { SourceImage } from '../source';
import { readCoverLetter } from './coverLetter';
import type { Part } from './part';
import { isProse } from './plainHeadings';

/**
 * Takes out the pictures that stand among the lines of a cover or of the letter that issues the plan (emblems, seals), so that these lines are
 * read as if there were none.
 */
export function liftPictures(parts: readonly Part[]): {
  readonly pictures: readonly SourceImage[];
  readonly parts: readonly Part[];
} {
  const labelled = endOf(parts, (part) => part.type === 'line' && part.line.label !== null);
  const opening = parts.slice(0, labelled).filter((part) => part.type !== 'image');
  const end = readCoverLetter(opening)
    ? labelled
    : endOf(parts, (part) => part.type === 'line' && (part.line.label !== null || isProse(part.line.text)));
  const pictures = parts.slice(0, end).filter((part) => part.type === 'image');
  if (pictures.length === 0) return { pictures, parts };
  return { pictures, parts: parts.filter((part, index) => part.type !== 'image' || index >= end) };
}

/** The index of the first part that is like this or a table; where there is none, nothing belongs to a cover. */
function endOf(parts: readonly Part[], isBody: (part: Part) => boolean): number {
  return Math.max(
    0,
    parts.findIndex((part) => part.type === 'table' || isBody(part)),
  );
}
