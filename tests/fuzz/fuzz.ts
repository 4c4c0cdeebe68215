import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as elapsed } from 'node:timers/promises';
import { readYDoc } from '../../shared/schema/ydoc';
import { ApiClient } from '../helpers/apiClient';
import { type BuiltServer, startBuiltServer } from '../helpers/builtServer';
import { createPlanOf } from '../helpers/people';
import { joinPlan } from '../helpers/syncClient';
import { attacks } from './attacks';
import { Bystanders } from './bystanders';

export interface FuzzOptions {
  readonly seed: number;
  /** How long each attack lasts. */
  readonly seconds: number;
  /** How long the server may take to give memory back, in seconds. */
  readonly rest: number;
  readonly onAttack?: (report: AttackReport) => void;
}

/** How one attack went for others. */
export interface AttackReport {
  readonly attack: string;
  /** How many words of the bystanders were timed, and their latencies in milliseconds. */
  readonly words: number;
  readonly p50: number;
  readonly p99: number;
  /** Resident memory of the server after the attack, compared with before the first one, in megabytes. */
  readonly growth: number;
  /** The most that it was larger meanwhile. */
  readonly peak: number;
  /** The part of one core that the server used meanwhile; says something on a busy machine too. */
  readonly core: number;
}

export interface FuzzReport {
  readonly attacks: readonly AttackReport[];
  /** What of the bystanders' words a client with empty storage did not find after a restart. */
  readonly lost: readonly string[];
  /** Whether that client read the same document as the bystanders had. */
  readonly intact: boolean;
}

/** What is measured first, to compare with. */
export const NO_ATTACK = 'nothing';
/** Fewer words say nothing about an attack. */
export const FEWEST_WORDS = 10;
/** Enough for a thousand sockets. */
const READERS = 20;
const PASSWORD = 'correct horse 8';
const ATTACKER = join(import.meta.dirname, 'attacker.ts');

/** Attacks the built server in every way, while two honest people write in the same plan (SPEC SYN-3). Throws when the server dies. */
export async function runFuzz({ seed, seconds, rest, onAttack }: FuzzOptions): Promise<FuzzReport> {
  const server = await startBuiltServer();
  try {
    const people = new ApiClient(server.url);
    await people.signUpFirst('管理员', 'admin', PASSWORD);
    const token = await people.createToken();
    const planId = await createPlanOf(people, ['甲', '乙']);
    const tokens = await createReaders(people, planId);
    const address = `${server.url.replace('http', 'ws')}/sync`;
    const bystanders = await Bystanders.join(address, planId, token);
    await elapsed(rest * 1000);
    bystanders.takeLatencies();
    const before = residentMegabytes(server);
    const reports: AttackReport[] = [];
    for (const attack of [NO_ATTACK, ...Object.keys(attacks)]) {
      let peak = before;
      const [begun, spent] = [performance.now(), processorSeconds(server)];
      const watching = setInterval(() => {
        peak = Math.max(peak, residentMegabytes(server));
      }, 100);
      if (attack === NO_ATTACK) await elapsed(seconds * 1000);
      else await attackOnce([attack, address, planId, token, String(seed), String(seconds), tokens.join()]);
      // On a busy machine the bystanders may not have had their turn yet.
      await bystanders.typed(FEWEST_WORDS);
      clearInterval(watching);
      const core = ((processorSeconds(server) - spent) * 1000) / (performance.now() - begun);
      const latencies = bystanders.takeLatencies();
      const at = (part: number) =>
        latencies[Math.floor((latencies.length - 1) * part)] ?? Number.POSITIVE_INFINITY;
      await elapsed(rest * 1000);
      bystanders.takeLatencies();
      const growth = residentMegabytes(server) - before;
      const report = {
        attack,
        words: latencies.length,
        p50: at(0.5),
        p99: at(0.99),
        growth,
        peak: peak - before,
        core,
      };
      reports.push(report);
      onAttack?.(report);
    }
    await bystanders.stop();
    await server.kill();
    await server.start();
    const fresh = joinPlan(address, planId, token);
    await fresh.synced();
    const lost = bystanders.missingIn(fresh.ydoc);
    const texts = [fresh.ydoc, bystanders.reader.ydoc].map((ydoc) => JSON.stringify(readYDoc(ydoc)));
    fresh.leave();
    bystanders.leave();
    return { attacks: reports, lost, intact: texts[0] === texts[1] };
  } finally {
    await server.dispose();
  }
}

/** People who may read the plan; gives their tokens. */
async function createReaders(administrator: ApiClient, planId: string): Promise<readonly string[]> {
  const tokens: string[] = [];
  for (let index = 0; index < READERS; index++) {
    const username = `reader${index}`;
    await administrator.createUser({ name: username, username, password: PASSWORD });
    const reader = new ApiClient(administrator.url);
    await reader.signIn(username, PASSWORD);
    await administrator.share(planId, reader.userId, 'reader');
    tokens.push(await reader.createToken());
  }
  return tokens;
}

async function attackOnce(parameters: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', ATTACKER, ...parameters], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the attack “${parameters[0]}” ended with ${code}`);
}

function residentMegabytes(server: BuiltServer): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readProcessFile(server, 'status'))?.[1]) / 1024);
}

function processorSeconds(server: BuiltServer): number {
  // After the name in brackets: the state, then numbers; user and system time are the 14th and 15th field of all, in 1/100 s.
  const fields = readProcessFile(server, 'stat').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Throws, with what it printed last, when the process is gone. */
function readProcessFile({ processId, output }: BuiltServer, name: string): string {
  try {
    return readFileSync(`/proc/${processId}/${name}`, 'utf8');
  } catch (cause) {
    throw new Error(`the server is gone: ${output.slice(-5).join('')}`, { cause });
  }
}
