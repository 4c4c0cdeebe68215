import type { Labels } from './numbering';

/** The mark of a note, 〔1〕, or null when the note that a noteRef points at is gone. */
export function noteMark(labels: Labels, note: string | null): string | null {
  return (note && labels.get(note)) || null;
}
