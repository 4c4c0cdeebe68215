import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as elapsed } from 'node:timers/promises';
import { readYDoc } from '../../shared/schema/ydoc';
import { ApiClient } from '../helpers/apiClient';
import { startBuiltServer } from '../helpers/builtServer';
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
}

export interface FuzzReport {
  readonly attacks: readonly AttackReport[];
  /** What of the bystanders' words a client with empty storage did not find after a restart. */
  readonly lost: readonly string[];
  /** Whether that client read the same document as the bystanders had. */
  readonly intact: boolean;
}

const ATTACKER = join(import.meta.dirname, 'attacker.ts');

/** Attacks the built server in every way, while two honest people write in the same plan (SPEC SYN-3). Throws when the server dies. */
export async function runFuzz({ seed, seconds, rest, onAttack }: FuzzOptions): Promise<FuzzReport> {
  const server = await startBuiltServer();
  try {
    const processId = server.processId;
    const people = new ApiClient(server.url);
    await people.signUpFirst('管理员', 'admin', 'correct horse 8');
    const token = await people.createToken();
    const planId = await createPlanOf(people, ['甲', '乙']);
    const address = `${server.url.replace('http', 'ws')}/sync`;
    const bystanders = await Bystanders.join(address, planId, token);
    await elapsed(rest * 1000);
    bystanders.takeLatencies();
    const before = residentMegabytes(processId);
    const reports: AttackReport[] = [];
    for (const attack of Object.keys(attacks)) {
      await attackOnce([attack, address, planId, token, String(seed), String(seconds)]);
      const latencies = bystanders.takeLatencies();
      const at = (part: number) =>
        latencies[Math.floor((latencies.length - 1) * part)] ?? Number.POSITIVE_INFINITY;
      await elapsed(rest * 1000);
      bystanders.takeLatencies();
      const growth = residentMegabytes(processId) - before;
      const report = { attack, words: latencies.length, p50: at(0.5), p99: at(0.99), growth };
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

async function attackOnce(parameters: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', ATTACKER, ...parameters], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the attack “${parameters[0]}” ended with ${code}`);
}

/** Throws when the process is gone. */
function residentMegabytes(processId: number): number {
  const status = readFileSync(`/proc/${processId}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}
