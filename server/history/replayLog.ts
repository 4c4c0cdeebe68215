import type * as Y from 'yjs';
import { migrateYDoc } from '../../shared/schema/migrations';
import { replayUpdates } from '../collab/replayUpdates';
import type { PackedEntry } from './packedLog';

/**
 * The document that entries make, in the form that this program knows; what Yjs cannot take is left out, as the room does that loads this plan and reports it.
 * `gc` false keeps what was deleted.
 */
export function replayLog(entries: readonly PackedEntry[], gc = true): Y.Doc {
  const ydoc = replayUpdates(
    entries.map(({ update }) => update),
    () => {},
    gc,
  );
  migrateYDoc(ydoc);
  return ydoc;
}
