/** The template that every server has: a title and nothing else (POST /api/plans takes it when none is named). */
export const BLANK_TEMPLATE = 'blank';

/** The templates whose names the page has in its own language; a server's others go by the title that it gives. */
const NAMED = ['blank', 'education'] as const;

/** The key of a template's name in the catalogue; null for one that only the server can name. */
export function templateNameKey(id: string): `planList.templates.${(typeof NAMED)[number]}` | null {
  const known = NAMED.find((name) => name === id);
  return known ? `planList.templates.${known}` : null;
}
