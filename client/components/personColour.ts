/** Twelve colours that people are told apart by (carets, avatars); white letters on each reach 4.5 : 1. Six-digit hex. */
export const PERSON_COLOURS = [
  '#1c5d99',
  '#a3421a',
  '#2f7d4f',
  '#7a3e9d',
  '#a12c5a',
  '#0f6f78',
  '#6b5b00',
  '#4455b8',
  '#5d6b1e',
  '#8a4b8a',
  '#3f5f7f',
  '#7f4f24',
] as const;

/** The usual colour of a person, the same on every machine; see `personColours` for the one on this page. */
export function personColour(userId: string): string {
  let hash = 0;
  for (const character of userId) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return PERSON_COLOURS[hash % PERSON_COLOURS.length] ?? PERSON_COLOURS[0];
}
