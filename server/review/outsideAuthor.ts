const PREFIX = 'outside:';
const LONGEST = 100;

/** The author id of somebody without an account, whose name a Word file gives; `fallback` is for a file that gives none. */
export function outsideAuthor(name: string, fallback: string): string {
  return PREFIX + (name.trim() || fallback).slice(0, LONGEST);
}

/** The name in such an id, or null for the id of an account. */
export function outsideName(id: string): string | null {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null;
}
