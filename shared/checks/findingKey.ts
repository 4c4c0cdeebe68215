import type { Finding } from './finding';

/**
 * A name under which a finding can be remembered. It stays the same while other text changes and blocks move, and changes with the rule, the
 * numbers and the quoted words. Two findings about the same words in two places have one key.
 */
export function findingKey({ rule, expected, found, places }: Finding): string {
  const quotes = [...new Set(places.map(({ quote }) => quote.replace(/\s+/g, '')))].sort();
  return `${rule}:${hash(JSON.stringify([expected, found, quotes]))}`;
}

/** 64 bits of two multiplicative hashes (FNV-1a with two offsets), as 16 hexadecimal digits. */
function hash(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9747b28c];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x5bd1e995);
    other ^= other >>> 15;
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
