// The compaction thread: makes documents of updates for the server that started it, one after the other.
import { parentPort } from 'node:worker_threads';
import { compactUpdates } from './compactUpdates';
import { type PackedUpdates, unpackUpdates } from './packedUpdates';

parentPort?.on('message', (packed: PackedUpdates) => {
  parentPort?.postMessage(compactUpdates(unpackUpdates(packed)));
});
