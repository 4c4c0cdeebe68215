import type { NewId } from '../../shared/text/imported';

/** Ids n1, n2, …: the same document gets the same ids in every run. */
export function countingIds(prefix = 'n'): NewId {
  let count = 0;
  return () => `${prefix}${++count}`;
}
