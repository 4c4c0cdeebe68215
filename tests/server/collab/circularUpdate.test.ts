import * as decoding from 'lib0/decoding';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { MESSAGE } from '../../../shared/protocol/messages';
import { openRaw } from '../../helpers/rawClient';
import { joinPlan, type StockClient } from '../../helpers/syncClient';
import { paragraph, type SyncServer, seedPlan, startSyncServer } from '../../helpers/syncServer';
import { createTemporaryFolder } from '../../helpers/temporaryFolder';

/**
 * Two characters of two Yjs clients (50 and 51) that stand beside each other, each only if the other is there: it looks like
 * typing whose past is complete, and Yjs waits for it for ever.
 */
const CIRCLE = Uint8Array.of(2, 1, 51, 0, 0x84, 50, 0, 1, 97, 1, 50, 0, 0x84, 51, 0, 1, 98, 0);

describe('an update whose pieces wait for each other', () => {
  let temporary: ReturnType<typeof createTemporaryFolder>;
  let server: SyncServer;
  let clients: StockClient[] = [];

  const join = async (person: string) => {
    const client = joinPlan(server.address, 'a', person);
    clients.push(client);
    await client.synced();
    return client;
  };
  const reaches = async (state: string) => {
    while (server.rooms.stateOf('a') !== state) await new Promise((resolve) => setImmediate(resolve));
  };
  const everyoneLeaves = async () => {
    for (const client of clients) client.leave();
    clients = [];
    await reaches('closed');
  };
  const sendCircle = async () => {
    const attacker = await openRaw(`${server.address}/a?token=li&ext=1`);
    attacker.sendUpdate(CIRCLE);
    const { reason } = JSON.parse(decoding.readVarString(await attacker.message(MESSAGE.refused)));
    expect(reason).toBe('invalid');
    expect(await attacker.closed).toEqual({ code: 1007, reason: 'invalid-message' });
  };
  const isWhole = ({ ydoc }: StockClient) => !ydoc.store.pendingStructs && !ydoc.store.pendingDs;

  beforeEach(async () => {
    temporary = createTemporaryFolder();
    server = await startSyncServer(temporary.folder, { limits: { idleUnload: 10 } });
    await seedPlan(server.store, 'a', [paragraph('p1', '教育')]);
    // So that the plan is served from its prepared bytes from now on.
    await join('wang');
    await everyoneLeaves();
  });
  afterEach(async () => {
    for (const client of clients) client.leave();
    clients = [];
    await server.stop();
    temporary.remove();
  });

  it('is refused, and neither shown nor kept in the document', async () => {
    const wang = await join('wang');
    await sendCircle();
    const zhao = await join('zhao');
    wang.type(0, '办好');
    await zhao.until(() => zhao.text() === '办好教育');
    expect([wang, zhao].map(isWhole)).toEqual([true, true]);
  });

  it('harms nobody when the server was killed with it in the log', async () => {
    await server.store.append([{ planId: 'a', update: CIRCLE, userId: 'li', time: 1 }]);
    const [wang, zhao] = [await join('wang'), await join('zhao')];
    expect(isWhole(wang)).toBe(true);
    wang.ydoc.transact(() => {
      wang.type(0, '办好');
      wang.ydoc.getXmlFragment('body').push([new Y.XmlElement('paragraph')]);
    });
    await zhao.until(() => zhao.text() === '办好教育');
    await everyoneLeaves();
    expect((await server.store.load('a')).tail).toEqual([]);
    expect((await join('zhao')).text()).toBe('办好教育');
  });
});
