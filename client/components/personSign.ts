/** The letter that stands for a person in a small circle: the family name of a Chinese name, else two initials. */
export function personSign(name: string): string {
  const trimmed = name.trim();
  const words = trimmed.split(/\s+/);
  if (words.length > 1 && /^[A-Za-z]/.test(trimmed))
    return `${words[0]?.[0] ?? ''}${words.at(-1)?.[0] ?? ''}`.toUpperCase();
  return [...trimmed][0]?.toUpperCase() ?? '';
}
