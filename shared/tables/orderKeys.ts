import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/**
 * Order keys for `count` new places at `index` of a sorted list of keys. Where no key fits between the neighbours — equal keys
 * after two concurrent insertions, null or foreign keys — the whole list gets new ones: `others` then holds a key for
 * every old place, else it is null.
 */
export function orderKeysAt(
  keys: readonly (string | null)[],
  index: number,
  count: number,
): { readonly inserted: string[]; readonly others: string[] | null } {
  if (keys.every((key) => key !== null)) {
    const inserted = keysBetween(keys[index - 1] ?? null, keys[index] ?? null, count);
    if (inserted) return { inserted, others: null };
  }
  const all = generateNKeysBetween(null, null, keys.length + count);
  const inserted = all.splice(index, count);
  return { inserted, others: all };
}

function keysBetween(before: string | null, after: string | null, count: number): string[] | null {
  if (before !== null && after !== null && before >= after) return null;
  if (!isOrderKey(before) || !isOrderKey(after)) return null;
  return generateNKeysBetween(before, after, count);
}

function isOrderKey(key: string | null): boolean {
  try {
    generateKeyBetween(key, null);
    return true;
  } catch {
    return false;
  }
}
