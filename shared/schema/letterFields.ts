type Fields = Readonly<Record<string, unknown>>;

/** What the keys begin with that hold one field of the letter. */
export const LETTER_PREFIX = 'coverLetter:';

/** Settings as a shared document keeps them, with what was changed in the letter since it was begun put into `coverLetter` (ADR 28). */
export function gatherLetter(fields: Fields): Fields {
  const own = Object.entries(fields).filter(
    ([key, value]) => key.startsWith(LETTER_PREFIX) && typeof value === 'string',
  );
  const letter = fields.coverLetter;
  if (own.length === 0 || typeof letter !== 'object' || letter === null) return fields;
  const changed = Object.fromEntries(own.map(([key, value]) => [key.slice(LETTER_PREFIX.length), value]));
  return { ...fields, coverLetter: { ...letter, ...changed } };
}
