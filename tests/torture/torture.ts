import { join } from 'node:path';
import { setTimeout as elapsed } from 'node:timers/promises';
import * as Y from 'yjs';
import { SYNC_LIMITS } from '../../server/collab/syncLimits';
import { openDatabase } from '../../server/storage/database';
import { SqlitePlanStore } from '../../server/storage/sqlitePlanStore';
import { ApiClient } from '../helpers/apiClient';
import { type BuiltServer, startBuiltServer } from '../helpers/builtServer';
import { createPlanOf } from '../helpers/people';
import { createRandom, type Random } from '../helpers/random';
import { joinPlan, textNode, textOf } from '../helpers/syncClient';
import { killAfter } from './killer';
import { Typist } from './typist';
import { Witness } from './witness';

export interface TortureOptions {
  readonly kills: number;
  readonly seed: number;
  /** On a slow machine it goes on until so many characters were seen and acknowledged, with four times as many kills at most. */
  readonly atLeast?: number;
  /** Told after every kill. */
  readonly onRound?: (round: number, report: TortureReport) => void;
}

/** What was seen or acknowledged, and what of it a fresh client did not find; each line names a character. */
export interface TortureReport {
  /** Beyond what the plans began with. */
  readonly seen: number;
  readonly acknowledged: number;
  readonly seenThenLost: readonly string[];
  readonly acknowledgedThenLost: readonly string[];
}

const SHORT = ['甲', '乙', '丙'];
/** One that is compacted on a thread of its own (`SYNC_LIMITS.longDocument`), so that it is often killed in the middle of that. */
const LONG = [...SHORT, ...Array.from({ length: 230 }, () => '坚持以人民为中心的发展思想。'.repeat(15))];
const TYPISTS = 4;
/** The latest moment of a kill after everyone has begun to type, in milliseconds. */
const LATEST_KILL = 700;
/** The part of the rounds whose server is killed while it starts or loads. */
const EARLY_KILLS = 0.2;
/** The part of the rounds whose server begins to make snapshots with the first words that come, and is killed meanwhile or soon after. */
const DUE_SNAPSHOTS = 0.5;

/**
 * The built server on real sockets, killed with SIGKILL again and again while people type. After each kill everyone is gone;
 * a client that has nothing then reads what the server has kept (SPEC SYN-2).
 */
export async function runTorture({
  kills,
  seed,
  atLeast = 0,
  onRound,
}: TortureOptions): Promise<TortureReport> {
  const random = createRandom(seed);
  const server = await startBuiltServer();
  try {
    const people = new ApiClient(server.url);
    await people.signUpFirst('管理员', 'admin', 'correct horse 8');
    const token = await people.createToken();
    const plans: TorturedPlan[] = [];
    for (const paragraphs of [SHORT, LONG]) {
      const planId = await createPlanOf(people, paragraphs);
      const given = paragraphs.join('').length;
      plans.push({ planId, token, given, seen: new Witness(), acknowledged: new Witness() });
    }
    let report = await examine(server, plans);
    const isEnough = () => Math.min(report.seen, report.acknowledged) > atLeast;
    for (let round = 1; round <= kills || (round <= 4 * kills && !isEnough()); round++) {
      await typeUntilKilled(server, plans, random);
      if (random.chance(EARLY_KILLS)) await killWhileStarting(server, random);
      if (random.chance(DUE_SNAPSHOTS)) for (const { planId } of plans) await makeSnapshotDue(server, planId);
      await server.start();
      report = await examine(server, plans);
      onRound?.(round, report);
      if (report.seenThenLost.length + report.acknowledgedThenLost.length > 0) break;
    }
    return report;
  } finally {
    await server.dispose();
  }
}

interface TorturedPlan {
  readonly planId: string;
  readonly token: string;
  /** How many characters it began with. */
  readonly given: number;
  readonly seen: Witness;
  readonly acknowledged: Witness;
}

async function typeUntilKilled(server: BuiltServer, plans: readonly TorturedPlan[], random: Random) {
  const typists = plans.flatMap((plan) =>
    Array.from({ length: TYPISTS }, () => new Typist({ ...plan, random, address: addressOf(server) })),
  );
  await Promise.all(typists.map((typist) => typist.opened()));
  for (const typist of typists) typist.startTyping();
  await killAfter(server.processId, random.below(LATEST_KILL));
  await Promise.all(typists.map((typist) => typist.disconnected()));
  for (const typist of typists) typist.leave();
  await server.kill();
}

/** Writes so much into the log of a plan, while no server runs, that its next snapshot is due. */
async function makeSnapshotDue({ dataFolder }: BuiltServer, planId: string): Promise<void> {
  const database = openDatabase(join(dataFolder, 'gongni.sqlite'));
  const store = new SqlitePlanStore(database, ({ position }) => {
    throw new Error(`log entry ${position} is damaged`);
  });
  const updates: Uint8Array[] = [];
  const ydoc = new Y.Doc();
  for (const { update } of await store.readLog(planId, 0)) Y.applyUpdate(ydoc, update);
  ydoc.on('update', (update: Uint8Array) => updates.push(update));
  const text = textNode(ydoc, 1);
  for (let count = 0; count < SYNC_LIMITS.snapshotEvery; count += 2) {
    text.insert(0, '字');
    text.delete(0, 1);
  }
  await store.append(updates.map((update) => ({ planId, update, userId: null, time: 0 })));
  await store.close();
  await database.close();
}

/** Kills a server that is starting; whether it already listens does not matter. */
async function killWhileStarting(server: BuiltServer, random: Random): Promise<void> {
  const started = server.start().catch(() => {});
  await elapsed(random.below(LATEST_KILL));
  await server.kill();
  await started;
}

async function examine(server: BuiltServer, plans: readonly TorturedPlan[]): Promise<TortureReport> {
  const report = {
    seen: 0,
    acknowledged: 0,
    seenThenLost: [] as string[],
    acknowledgedThenLost: [] as string[],
  };
  for (const { planId, token, given, seen, acknowledged } of plans) {
    const fresh = joinPlan(addressOf(server), planId, token);
    await fresh.synced();
    if (!textOf(fresh.ydoc, 1)) report.seenThenLost.push(`the plan ${planId} is empty`);
    if (fresh.ydoc.store.pendingStructs) report.seenThenLost.push(`the plan ${planId} has gaps`);
    report.seen += Math.max(0, seen.size - given);
    report.acknowledged += acknowledged.size;
    report.seenThenLost.push(...seen.missingIn(fresh.ydoc));
    report.acknowledgedThenLost.push(...acknowledged.missingIn(fresh.ydoc));
    fresh.leave();
  }
  return report;
}

function addressOf(server: BuiltServer): string {
  return `${server.url.replace('http', 'ws')}/sync`;
}
