import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { connectPlan, type PlanConnection } from '../../../client/collab/planConnection';
import { joinPlan, textNode, textOf } from '../../helpers/syncClient';
import { createTemporaryFolder } from '../../helpers/temporaryFolder';

const SCRIPT = join(import.meta.dirname, '../../helpers/syncServerProcess.ts');

describe('a server killed with SIGKILL while people type', () => {
  let temporary: ReturnType<typeof createTemporaryFolder>;
  let child: ChildProcess | null = null;

  const start = async () => {
    const started = spawn(process.execPath, ['--import', 'tsx', SCRIPT, temporary.folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child = started;
    process.once('exit', () => started.kill('SIGKILL'));
    const [address] = (await once(started.stdout, 'data')) as [Buffer];
    return address.toString().trim();
  };
  const kill = async () => {
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  const connect = (address: string) =>
    connectPlan({
      planId: 'a',
      userId: 'li',
      address,
      parameters: { token: 'li' },
      webSocket: WebSocket as unknown as typeof globalThis.WebSocket,
      openLocalCopy: null,
      askWhyRefused: async () => null,
    });
  const saved = (connection: PlanConnection) =>
    new Promise<void>((resolve) => {
      const stop = connection.subscribe(() => {
        if (connection.state().saving !== 'saved') return;
        stop();
        resolve();
      });
    });
  const words = (text: string) => new Set(text.match(/r\d+w\d+;/g));

  beforeEach(() => {
    temporary = createTemporaryFolder();
  });
  afterEach(async () => {
    await kill();
    temporary.remove();
  });

  it('loses nothing that another had seen and nothing that was shown as saved, five times', async () => {
    const known = new Set<string>();
    for (let round = 1; round <= 5; round++) {
      const address = await start();
      const li = connect(address);
      const wang = joinPlan(address, 'a', 'wang');
      await Promise.all([saved(li), wang.synced()]);
      for (const word of known) expect(words(textOf(li.ydoc))).toContain(word);
      li.subscribe(() => {
        if (li.state().saving === 'saved') for (const word of words(textOf(li.ydoc))) known.add(word);
      });
      let count = 0;
      const typing = setInterval(() => {
        for (let burst = 0; burst < 3; burst++) textNode(li.ydoc).insert(0, `r${round}w${count++};`);
      }, 1);
      // Killed at another moment each time, always with words on their way.
      await wang.until(() => words(wang.text()).size >= known.size + 20 * round);
      await kill();
      clearInterval(typing);
      for (const word of words(wang.text())) known.add(word);
      expect(count).toBeGreaterThan(0);
      li.destroy();
      wang.leave();
    }
    const fresh = joinPlan(await start(), 'a', 'zhao');
    await fresh.synced();
    const present = words(fresh.text());
    fresh.leave();
    expect(known.size).toBeGreaterThan(100);
    expect([...known].filter((word) => !present.has(word))).toEqual([]);
  }, 180_000);
});
