import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { connectPlan, type PlanConnection } from '../../../client/collab/planConnection';
import { openDatabase } from '../../../server/storage/database';
import { MESSAGE } from '../../../shared/protocol/messages';
import { textNode, textOf } from '../../helpers/syncClient';
import { paragraph, type SyncServer, seedPlan, startSyncServer } from '../../helpers/syncServer';
import { createTemporaryFolder } from '../../helpers/temporaryFolder';

/** What went over the sockets of one client since it was last cleared: sync messages, with their direction. */
class Traffic {
  readonly messages: string[] = [];
  bytes = 0;
  placesTold = 0;

  /** A WebSocket that is overheard. */
  readonly webSocket = () => {
    const note = (direction: string, data: Uint8Array) => {
      if (data[0] === MESSAGE.place && direction === 'in') this.placesTold += 1;
      if (data[0] !== MESSAGE.sync) return;
      this.messages.push(`${direction} ${['asks', 'answers', 'updates'][data[1] as number]}`);
      this.bytes += data.length;
    };
    return class extends WebSocket {
      constructor(...parameters: ConstructorParameters<typeof WebSocket>) {
        super(...parameters);
        this.on('message', (data) => note('in', new Uint8Array(data as ArrayBuffer)));
      }

      override send(data: Uint8Array): void {
        note('out', data);
        super.send(data);
      }
    } as unknown as typeof globalThis.WebSocket;
  };

  clear(): void {
    this.messages.length = 0;
    this.bytes = 0;
    this.placesTold = 0;
  }
}

const until = (condition: () => boolean) => expect.poll(condition, { interval: 2 }).toBe(true);

// SPEC SYN-8
describe('whoever comes back to where the connection broke', () => {
  let temporary: ReturnType<typeof createTemporaryFolder>;
  let server: SyncServer;
  const connections: PlanConnection[] = [];

  const start = async (port?: number) => {
    server = await startSyncServer(temporary.folder, { port, limits: { watchInterval: 10 } });
  };
  const open = async (person: string) => {
    const traffic = new Traffic();
    const connection = connectPlan({
      planId: 'a',
      userId: person,
      address: server.address,
      parameters: { token: person },
      webSocket: traffic.webSocket(),
      openLocalCopy: null,
      askWhyRefused: async () => null,
    });
    connections.push(connection);
    await until(() => connection.state().status === 'online' && connection.state().saving === 'saved');
    await until(() => traffic.placesTold > 0);
    return { connection, traffic };
  };
  const comesBack = ({ traffic }: Awaited<ReturnType<typeof open>>) =>
    until(() => traffic.messages.includes('in answers'));
  const restart = async (change: () => void | Promise<void> = () => {}) => {
    const { port } = server;
    await server.stop();
    await change();
    await start(port);
  };
  /** Types, and waits until it is on the disk and the place after it is known. */
  const write = async ({ connection, traffic }: Awaited<ReturnType<typeof open>>, words: string) => {
    traffic.clear();
    textNode(connection.ydoc).insert(0, words);
    await until(() => connection.state().saving === 'saved' && traffic.placesTold > 0);
  };

  beforeEach(async () => {
    temporary = createTemporaryFolder();
    await start();
    await seedPlan(server.store, 'a', [paragraph('p1', '教育')]);
  });
  afterEach(async () => {
    for (const connection of connections.splice(0)) connection.destroy();
    await server.stop();
    temporary.remove();
  });

  it('neither sends nor gets anything when the plan is as it was, and goes on typing', async () => {
    const li = await open('li');
    const wang = await open('wang');
    await write(li, '办好');
    await until(() => textOf(wang.connection.ydoc) === '办好教育' && wang.traffic.placesTold > 0);
    li.traffic.clear();
    wang.traffic.clear();
    await restart();
    await comesBack(li);
    await comesBack(wang);
    for (const { traffic } of [li, wang]) {
      expect(traffic.messages).toEqual(['out asks', 'in answers']);
      expect(traffic.bytes).toBeLessThan(40);
    }
    await write(li, '坚持');
    await until(() => textOf(wang.connection.ydoc) === '坚持办好教育');
  });

  it('gets what others wrote meanwhile, without being asked for anything', async () => {
    const li = await open('li');
    li.traffic.clear();
    const { port } = server;
    await server.stop();
    await start();
    const wang = await open('wang');
    await write(wang, '办好');
    await server.stop();
    await start(port);
    await until(() => textOf(li.connection.ydoc) === '办好教育');
    expect(li.traffic.messages).toEqual(['out asks', 'in answers']);
  });

  it('is asked and answered in full when it has written without the server', async () => {
    const li = await open('li');
    const { port } = server;
    await server.stop();
    textNode(li.connection.ydoc).insert(0, '办好');
    li.traffic.clear();
    await start(port);
    await until(() => li.connection.state().saving === 'saved');
    expect(li.traffic.messages).toContain('in asks');
    expect(textOf((await open('wang')).connection.ydoc)).toBe('办好教育');
  });

  it('gives back what a restored backup has lost, though the log counts the same positions again', async () => {
    const li = await open('li');
    const copy = join(temporary.folder, 'backup.sqlite');
    await server.stop();
    cpSync(join(temporary.folder, 'gongni.sqlite'), copy);
    li.traffic.clear();
    await start(server.port);
    await comesBack(li);
    await write(li, '办好');
    li.traffic.clear();
    await restart(() => cpSync(copy, join(temporary.folder, 'gongni.sqlite')));
    const wang = await open('wang');
    await until(() => textOf(wang.connection.ydoc) === '办好教育');
    expect(li.traffic.messages).toContain('in asks');
    expect(textOf(li.connection.ydoc)).toBe('办好教育');
  });

  it('gives back what the disk has damaged, with everything that stood on it', async () => {
    const li = await open('li');
    await write(li, '办好');
    await write(li, '努力');
    const [, damaged] = await server.store.readLog('a', 0);
    li.traffic.clear();
    await restart(() => {
      const database = openDatabase(join(temporary.folder, 'gongni.sqlite'));
      database.execute('DELETE FROM plan_snapshots');
      database
        .prepare(`UPDATE plan_log SET bytes = CAST(x'00' || substr(bytes, 2) AS BLOB) WHERE position = ?`)
        .run(damaged?.position);
      return database.close();
    });
    const wang = await open('wang');
    await until(() => textOf(wang.connection.ydoc) === '努力办好教育');
    expect(server.reports).toContain(`damaged entry ${damaged?.position}`);
    expect(li.traffic.messages).toContain('in asks');
    expect(textOf(li.connection.ydoc)).toBe('努力办好教育');
  });
});
