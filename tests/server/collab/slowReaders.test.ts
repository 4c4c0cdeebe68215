import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { joinPlan, type StockClient, textNode } from '../../helpers/syncClient';
import {
  paragraph,
  type SyncServer,
  type SyncServerOptions,
  seedPlan,
  startSyncServer,
} from '../../helpers/syncServer';
import { createTemporaryFolder } from '../../helpers/temporaryFolder';

describe('rooms with a slow reader', () => {
  let server: SyncServer;
  let temporary: ReturnType<typeof createTemporaryFolder>;
  let clients: StockClient[] = [];

  const start = async (options: SyncServerOptions) => {
    server = await startSyncServer(temporary.folder, options);
    await seedPlan(server.store, 'a', [paragraph('p1', '教育')]);
  };
  const join = async (person: string) => {
    const client = joinPlan(server.address, 'a', person);
    clients.push(client);
    await client.synced();
    return client;
  };

  beforeEach(() => {
    temporary = createTemporaryFolder();
  });
  afterEach(async () => {
    for (const client of clients) client.leave();
    clients = [];
    await server.stop();
    temporary.remove();
  });

  /** Types a page and deletes it again, so often that a socket that is not read fills up. */
  const fillSockets = async (li: StockClient, zhao: StockClient) => {
    const page = '教'.repeat(100_000);
    for (let count = 0; count < 40; count++) {
      li.ydoc.transact(() => {
        textNode(li.ydoc).insert(0, page);
        textNode(li.ydoc).delete(0, page.length);
        textNode(li.ydoc).insert(0, String(count % 10));
      });
      textNode(li.ydoc).insert(0, page);
      await zhao.until(() => zhao.text() === li.text());
      textNode(li.ydoc).delete(0, page.length);
    }
    await zhao.until(() => zhao.text() === li.text());
  };
  const stopReading = (client: StockClient) => {
    const socket = client.provider.ws as unknown as { pause(): void; resume(): void };
    socket.pause();
    return () => socket.resume();
  };

  it('spare a slow reader and bring him up to date with one difference', async () => {
    await start({ limits: { unsentPause: 50_000 } });
    const [li, slow, zhao] = await Promise.all([join('li'), join('wang'), join('zhao')]);
    const readOn = stopReading(slow);
    await fillSockets(li, zhao);
    let updates = 0;
    slow.ydoc.on('update', () => {
      updates += 1;
    });
    readOn();
    await slow.until(() => slow.text() === li.text());
    expect(updates).toBeLessThan(40);
    expect(server.rooms.present('a')).toHaveLength(3);
    li.type(0, '完');
    await slow.until(() => slow.text() === li.text());
  });

  it('cut off a reader who never catches up', async () => {
    await start({ limits: { unsentPause: 50_000, catchUpTime: 10, watchInterval: 10 } });
    const [li, slow, zhao] = await Promise.all([join('li'), join('wang'), join('zhao')]);
    stopReading(slow);
    await fillSockets(li, zhao);
    // On a busy machine the others may have been cut off as well; they come back.
    const present = () => server.rooms.present('a').map(({ id }) => id);
    await expect.poll(() => present().sort()).toEqual(['li', 'zhao']);
  });
});
