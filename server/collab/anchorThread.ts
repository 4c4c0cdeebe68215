import type * as Y from 'yjs';
import type { Anchor } from '../../shared/protocol/api';
import { anchorComment } from './anchorComment';

/**
 * Anchors a comment thread: on its words by the mark (`words`), on a chip, chart or picture by the id that the anchor names (`node`); null
 * when the words are gone.
 */
export function anchorThread(ydoc: Y.Doc, threadId: string, anchor: Anchor): 'words' | 'node' | null {
  return anchorComment(ydoc, threadId, anchor)?.kind ?? null;
}
