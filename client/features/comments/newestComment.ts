import type { ThreadView } from '../../../shared/protocol/api';

/** A comment that somebody else has just made. */
export interface NewComment {
  readonly name: string;
  readonly text: string;
}

/** The last comment of others that is there `now` and was not `before`; null without one. */
export function newestComment(
  before: readonly ThreadView[],
  now: readonly ThreadView[],
  userId: string,
): NewComment | null {
  const known = new Set(before.flatMap(({ comments }) => comments.map(({ id }) => id)));
  const fresh = now
    .flatMap(({ comments }) => comments)
    .filter(({ id, author }) => !known.has(id) && author.id !== userId)
    .sort((left, right) => left.createdAt.localeCompare(right.createdAt));
  const newest = fresh.at(-1);
  return newest ? { name: newest.author.name, text: newest.text } : null;
}
