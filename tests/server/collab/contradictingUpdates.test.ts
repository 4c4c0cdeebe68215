import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { compactUpdates } from '../../../server/collab/compactUpdates';
import type { NewUpdate } from '../../../server/collab/inspectUpdate';
import { LiveDocument } from '../../../server/collab/liveDocument';
import type { PlanStore } from '../../../server/storage/planStore';
import { bodyOf } from '../../../shared/schema/ydoc';
import { honestWriting } from '../../helpers/honestWriting';
import { oneParagraph } from '../../helpers/oneParagraph';
import { createRandom, type Random } from '../../helpers/random';
import { Witness } from '../../torture/witness';

const RUNS = Number(process.env.CONTRADICTION_RUNS ?? 300);
/** Far more than that takes on a machine that is not busy, in milliseconds. */
const LONGEST = 120_000;

/** What one honest client sends, piece by piece and as a whole. */
function soundUpdates(random: Random): readonly Uint8Array[] {
  const { updates, ydoc } = honestWriting(300 + random.below(3));
  return [...updates, Y.encodeStateAsUpdate(ydoc)];
}

function mutate(update: Uint8Array, random: Random): Uint8Array {
  const mutated = Uint8Array.from(update);
  for (let count = random.below(4); count > 0; count--)
    mutated[random.below(mutated.length)] = random.below(random.chance(0.5) ? 10 : 256);
  return mutated;
}

/** The plan as the server opens it: from a snapshot of the first entries, if any, and the rest of the log. */
async function load(log: readonly Uint8Array[], inSnapshot = 0): Promise<LiveDocument> {
  const entries = log.map((update, place) => ({
    planId: 'a',
    position: place + 1,
    update,
    userId: null,
    time: 0,
  }));
  const { leftOut: _, ...state } = compactUpdates(log.slice(0, inSnapshot));
  const snapshot = inSnapshot > 0 ? { position: inSnapshot, ...state } : null;
  const store = {
    load: async () => ({ snapshot, tail: entries.slice(inSnapshot) }),
    readLog: async () => entries,
  } as Partial<PlanStore> as PlanStore;
  return LiveDocument.load('a', { store, compact: async (updates) => compactUpdates(updates) }, () => {});
}

/** What the server takes of a turn's updates, in the log, the document, and with a reader. */
function takeTurn(
  live: LiveDocument,
  log: Uint8Array[],
  reader: Y.Doc,
  updates: readonly Uint8Array[],
): void {
  const accepted: NewUpdate[] = [];
  for (const update of updates) {
    const verdict = live.inspect(update);
    if (verdict.type !== 'new') continue;
    live.accept(verdict);
    accepted.push(verdict);
  }
  const shown: Uint8Array[] = [];
  for (const judged of accepted) {
    log.push(judged.update);
    if (live.apply(judged, log.length)) shown.push(judged.update);
  }
  live.forgetAccepted();
  if (shown.length > 0) Y.applyUpdate(reader, Y.mergeUpdates(shown));
}

async function play(seed: number): Promise<void> {
  const random = createRandom(seed);
  const log: Uint8Array[] = [Y.encodeStateAsUpdate(oneParagraph(1))];
  const live = await load(log);
  const reader = new Y.Doc();
  const witness = new Witness();
  reader.on('afterTransaction', (transaction) => witness.seeTransaction(reader, transaction));
  Y.applyUpdate(reader, live.state());
  const sound = soundUpdates(random);
  const some = (most: number) => Array.from({ length: 1 + random.below(most) });
  for (const _ of some(12))
    takeTurn(
      live,
      log,
      reader,
      some(6).map(() => mutate(random.pick(sound), random)),
    );
  for (const inSnapshot of [0, 1, 1 + random.below(log.length)]) {
    const loaded = (await load(log, inSnapshot)).ydoc();
    const found = { seed, inSnapshot, lost: witness.missingIn(loaded), pieces: piecesOf(loaded) };
    expect(found).toEqual({ seed, inSnapshot, lost: [], pieces: piecesOf(reader) });
  }
  expect(piecesOf(live.ydoc())).toEqual(piecesOf(reader));
}

/** What is in the plan, in no order: characters said to stand before what they stand after are put now here, now there by Yjs. */
function piecesOf(ydoc: Y.Doc): readonly string[] {
  return [...bodyOf(ydoc).toString()].sort();
}

// SPEC SYN-3
describe('updates that contradict each other', () => {
  const first = Number(process.env.CONTRADICTION_SEED ?? Date.now() % 1_000_000);

  it(
    `leave the same words in the log, in the document and with everybody who saw them (seed ${first})`,
    async () => {
      for (let seed = first; seed < first + RUNS; seed++) await play(seed);
    },
    LONGEST,
  );
});
