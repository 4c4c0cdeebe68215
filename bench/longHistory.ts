/**
 * How long a plan with 200,000 single-character edits takes to open, compared with the same text written at once (its compacted form):
 * `npx tsx bench/longHistory.ts`. The room is cold each time, the store and the sockets are real; client and server share this process.
 */
import { performance } from 'node:perf_hooks';
import * as Y from 'yjs';
import { textNode } from '../tests/helpers/syncClient';
import { giveRoles, type SyncServer, startSyncServer } from '../tests/helpers/syncServer';
import { createTemporaryFolder } from '../tests/helpers/temporaryFolder';
import { printTable } from './printTable';
import { quantile } from './quantile';
import { BenchClient } from './sync/benchClient';
import { plainDialect } from './sync/dialect';
import { createEditedPlan } from './sync/editedPlan';

const CHARACTERS = 60_000;
const EDITS = 200_000;
const ROUNDS = 15;
/** How many entries one snapshot leaves to the next at most (`SYNC_LIMITS.snapshotEvery`). */
const TAIL = 999;
const TARGET = 1.5;

const plan = createEditedPlan(CHARACTERS, EDITS, 1);
const { folder, remove } = createTemporaryFolder();
let keepsSnapshots = true;
const server = await startSyncServer(folder, {
  limits: { idleUnload: 0 },
  wrapStore: (store) => {
    const saveSnapshot = store.saveSnapshot.bind(store);
    store.saveSnapshot = async (...values) => {
      if (keepsSnapshots) await saveSnapshot(...values);
    };
    return store;
  },
});
try {
  const forms: Readonly<Record<string, string>> = {
    compacted: 'the same text, written at once',
    long: `${EDITS} edits, the server stopped in order`,
    typed: `the same, killed with ${TAIL} characters typed since the last snapshot`,
    revised: `the same, killed with ${TAIL} characters typed or deleted since`,
    rewritten: 'the same, killed after a paragraph was added',
    spoiled: `the same, the newest snapshot damaged, ${TAIL} characters after the one before`,
    bare: `${EDITS} edits, every snapshot damaged`,
  };
  await create('compacted', [plan.state]);
  for (const id of ['long', 'typed', 'revised', 'rewritten', 'spoiled', 'bare'])
    await create(id, plan.updates);
  for (const id of ['compacted', 'long', 'typed', 'revised', 'rewritten', 'spoiled']) await open(id);
  await append('spoiled', tail(0));
  await open('spoiled');
  keepsSnapshots = false;
  await append('typed', tail(0));
  await append('revised', tail(0.3));
  await append('rewritten', [
    updateOf((ydoc) => ydoc.getXmlFragment('body').push([new Y.XmlElement('paragraph')])),
  ]);
  server.database.execute(
    `UPDATE plan_snapshots SET state = x'0102' WHERE plan_id = 'spoiled'
     AND position = (SELECT max(position) FROM plan_snapshots WHERE plan_id = 'spoiled')`,
  );
  const times = new Map(Object.keys(forms).map((id) => [id, { bytes: [], whole: [] } as Times]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [id, { bytes, whole }] of times) {
      if (id === 'bare' && round >= 3) continue;
      const time = await open(id);
      bytes.push(time.bytes);
      whole.push(time.whole);
    }
  const base = times.get('compacted') as Times;
  printTable(
    `Opening a plan of ${CHARACTERS} characters, medians of ${ROUNDS} cold openings in turn`,
    ['history', 'all bytes are there, ms', 'it stands in a document, ms', 'of the compacted form', 'target'],
    [...times].map(([id, { bytes, whole }]) => [
      forms[id] as string,
      quantile(bytes, 0.5).toFixed(1),
      quantile(whole, 0.5).toFixed(1),
      (quantile(whole, 0.5) / quantile(base.whole, 0.5)).toFixed(2),
      id === 'compacted' || id === 'bare' ? '' : `≤ ${TARGET}`,
    ]),
  );
} finally {
  await server.stop();
  remove();
}
process.exit(0);

interface Times {
  readonly bytes: number[];
  readonly whole: number[];
}

async function create(id: string, updates: readonly Uint8Array[]): Promise<void> {
  const [seed = Uint8Array.of(0, 0), ...rest] = updates;
  await server.store.createPlan({
    id,
    title: '',
    stage: '',
    createdAt: 1,
    changedAt: 1,
    changedBy: null,
    seed,
  });
  giveRoles(server.access, id);
  await append(id, rest);
}

async function append(planId: string, updates: readonly Uint8Array[]): Promise<void> {
  for (let start = 0; start < updates.length; start += 5000)
    await server.store.append(
      updates.slice(start, start + 5000).map((update) => ({ planId, update, userId: null, time: 1 })),
    );
}

/** One update that changes the whole plan. */
function updateOf(change: (ydoc: Y.Doc) => void): Uint8Array {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, plan.state);
  const before = Y.encodeStateVector(ydoc);
  change(ydoc);
  return Y.encodeStateAsUpdate(ydoc, before);
}

/** What was typed since the last snapshot, one update each; this part of it are deletions. */
function tail(deletions: number): readonly Uint8Array[] {
  const updates: Uint8Array[] = [];
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, plan.state);
  ydoc.on('update', (update: Uint8Array) => updates.push(update));
  const text = textNode(ydoc, 5);
  for (let count = 0; count < TAIL; count++)
    if (count % 10 < deletions * 10) text.delete(0, 1);
    else text.insert(Math.min(3, text.length), '字');
  return updates;
}

/** Opens a plan that is not in memory; resolves when it is out of it again. Times in milliseconds from the first byte sent. */
async function open(id: string): Promise<{ readonly bytes: number; readonly whole: number }> {
  const start = performance.now();
  const { update, at } = await new Promise<{ update: Uint8Array; at: number }>((resolve) => {
    const client = BenchClient.connect(contender(server, id), 0, 0, {
      onUpdate: (update, at) => {
        client.close();
        resolve({ update, at });
      },
    });
  });
  const ydoc = new Y.Doc();
  const built = performance.now();
  Y.applyUpdate(ydoc, update);
  const whole = at - start + (performance.now() - built);
  if (ydoc.getXmlFragment('body').length < 400) throw new Error(`${id} was not given whole`);
  ydoc.destroy();
  while (server.rooms.stateOf(id) !== 'closed') await new Promise((resolve) => setImmediate(resolve));
  return { bytes: at - start, whole };
}

function contender({ address }: SyncServer, id: string): Parameters<typeof BenchClient.connect>[0] {
  return {
    name: 'gongni',
    dialect: plainDialect,
    rooms: [id],
    address: () => `${address}/${id}?token=li`,
    processId: () => process.pid,
    restart: async () => {},
    dispose: async () => {},
  };
}
