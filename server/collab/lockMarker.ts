import type * as Y from 'yjs';
import { type ChapterAssignment, isChapterKey } from '../../shared/schema/chapters';

/** The field of an assignment that locks its chapter. Updates keep the names of fields as UTF-8, so it is found in their bytes. */
const FIELD: keyof ChapterAssignment = 'onlyAssignees';

/** Whether an update may set a lock; a look at its bytes, which may find the word in a text as well. */
export function mentionsLock(update: Uint8Array): boolean {
  return Buffer.from(update.buffer, update.byteOffset, update.byteLength).includes(FIELD);
}

/** Whether the settings of a plan may hold a lock. */
export function mayLock(settings: Y.Map<unknown>): boolean {
  const values = [...settings.keys()].filter(isChapterKey).map((key) => settings.get(key));
  return JSON.stringify(values).includes(FIELD);
}
