/** Colours of people's carets and labels; white words on them have a contrast of at least 4.5 : 1 (WCAG 2.2, 1.4.3). */
export const PEOPLE_COLOURS = [
  '#1c5d99',
  '#a23b2a',
  '#2f7d4f',
  '#7a4fa3',
  '#8a5a12',
  '#0f7173',
  '#b0316b',
  '#4a5fc1',
  '#5c6b2f',
  '#9a4d00',
  '#3f5566',
  '#6d3b8f',
] as const;

/** The colour of a person: the same one on every screen, taken from the id. */
export function peopleColour(personId: string): string {
  let sum = 0;
  for (const character of personId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return PEOPLE_COLOURS[sum % PEOPLE_COLOURS.length] ?? PEOPLE_COLOURS[0];
}
