import type { Mark } from '@tiptap/pm/model';
import { encodeAny, toBase64 } from 'lib0/buffer';
import { digest } from 'lib0/hash/sha256';

const HASH_BYTES = 6;
const HASHED = /^(.*)--[a-zA-Z0-9+/=]{8}$/;
const known = new WeakMap<Mark, string>();

/**
 * The attribute of a Y.XmlText that holds a mark: its type, and for marks that may overlap with others of their type a hash behind it. Must
 * be what y-tiptap makes of it, since that writes texts too; a test compares the two.
 */
export function markKey(mark: Mark): string {
  if (mark.type.excludes(mark.type)) return mark.type.name;
  const before = known.get(mark);
  if (before) return before;
  const bytes = digest(encodeAny(mark.toJSON()));
  for (let index = HASH_BYTES; index < bytes.length; index += 1)
    bytes[index % HASH_BYTES] = (bytes[index % HASH_BYTES] ?? 0) ^ (bytes[index] ?? 0);
  const key = `${mark.type.name}--${toBase64(bytes.slice(0, HASH_BYTES))}`;
  known.set(mark, key);
  return key;
}

/** The type of the mark that an attribute of a Y.XmlText holds. */
export function markName(key: string): string {
  return HASHED.exec(key)?.[1] ?? key;
}
