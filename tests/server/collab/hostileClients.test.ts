import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import * as decoding from 'lib0/decoding';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { frames } from '../../../server/collab/syncProtocol';
import { MESSAGE } from '../../../shared/protocol/messages';
import { openRaw, type RawClient } from '../../helpers/rawClient';
import { joinPlan, type StockClient, textNode, textOf, until } from '../../helpers/syncClient';
import { paragraph, type SyncServer, seedPlan, startSyncServer } from '../../helpers/syncServer';
import { createTemporaryFolder } from '../../helpers/temporaryFolder';

describe('the sync server among hostile clients', () => {
  let server: SyncServer;
  let temporary: ReturnType<typeof createTemporaryFolder>;
  let li: StockClient;
  let wang: StockClient;
  let raws: RawClient[] = [];

  const raw = async (person: string, parameters = 'ext=1') => {
    const client = await openRaw(`${server.address}/a?token=${person}&${parameters}`);
    raws.push(client);
    return client;
  };
  /** That two honest people still see each other's words is what every attack is measured by. */
  const othersGoOn = async () => {
    const before = wang.text();
    li.type(0, '好');
    await wang.until(() => wang.text() === `好${before}`);
  };
  const stored = async () => (await server.store.readLog('a', 0)).length;
  const copyOf = (ydoc: Y.Doc) => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc));
    return copy;
  };
  const updateOf = (ydoc: Y.Doc, change: () => void) => {
    const before = Y.encodeStateVector(ydoc);
    change();
    return Y.encodeStateAsUpdate(ydoc, before);
  };
  const refusal = async (client: RawClient) =>
    JSON.parse(decoding.readVarString(await client.message(MESSAGE.refused))).reason;

  beforeEach(async () => {
    temporary = createTemporaryFolder();
    server = await startSyncServer(temporary.folder, {
      limits: { frameSize: 100_000, stateRequestBurst: 5, stateRequestsPerSecond: 100 },
    });
    await seedPlan(server.store, 'a', [paragraph('p1', '教育')]);
    li = joinPlan(server.address, 'a', 'li');
    wang = joinPlan(server.address, 'a', 'wang');
    await Promise.all([li.synced(), wang.synced()]);
  });
  afterEach(async () => {
    for (const { socket } of raws) socket.terminate();
    raws = [];
    li.leave();
    wang.leave();
    await server.stop();
    temporary.remove();
  });

  it.each([
    ['a stranger', '/a?ext=1', {}, '401'],
    ['a stranger with a wrong token', '/a?token=nobody', {}, '401'],
    ['a person without a role, as if there were no such plan', '/b?token=li', {}, '404'],
    ['a plan that does not exist', '/c?token=li', {}, '404'],
    ['a name that is no plan id', '/..%2Fa?token=li', {}, '404'],
    ['another address', '/a/b?token=li', {}, '404'],
    ['a cookie without Origin', '/a?schema=1', { cookie: 'session=li' }, '403'],
    [
      'a cookie from a foreign page',
      '/a?schema=1',
      { cookie: 'session=li', origin: 'http://evil.example' },
      '403',
    ],
    ['a script of another major version', '/a?token=li&schema=2', {}, '426'],
    ['a script of an older version, which does not know all marks', '/a?token=li&schema=1.2', {}, '426'],
  ])('refuses %s before the socket opens', async (_, address, headers, status) => {
    await seedPlan(server.store, 'b', []);
    await expect(openRaw(server.address + address, headers)).rejects.toThrow(status);
  });

  it('lets a browser of our own page in, when it names a schema of this major version', async () => {
    const headers = { cookie: 'session=li', origin: `http://127.0.0.1:${server.port}` };
    raws.push(await openRaw(`${server.address}/a?schema=1.7`, headers));
    await expect(openRaw(`${server.address}/a`, headers)).rejects.toThrow('426');
    const told = await openRaw(`${server.address}/a?schema=2&ext=1`, headers);
    expect(await told.closed).toEqual({ code: 4426, reason: 'unsupported-schema' });
  });

  it.each(['zhao', 'qian'])(
    'neither takes nor shows what %s, who may only read, writes by hand',
    async (person) => {
      const client = await raw(person);
      const copy = copyOf(li.ydoc);
      const entries = await stored();
      client.sendUpdate(updateOf(copy, () => textNode(copy).insert(0, '篡改')));
      expect(await refusal(client)).toBe('read-only');
      client.send(frames.stateAnswer(Y.encodeStateAsUpdate(copy)));
      expect(await refusal(client)).toBe('read-only');
      client.sendUpdate(updateOf(copy, () => textNode(copy).delete(0, 3)));
      expect(await refusal(client)).toBe('read-only');
      expect(await stored()).toBe(entries);
      await othersGoOn();
      expect(wang.text()).toBe('好教育');
    },
  );

  it('shows the cursor of a reviewer all the same', async () => {
    const zhao = joinPlan(server.address, 'a', 'zhao');
    const seen = new Promise((resolve) => {
      li.provider.awareness.on('change', () => {
        const state = li.provider.awareness.getStates().get(zhao.ydoc.clientID);
        if (state) resolve(state.user);
      });
    });
    zhao.provider.awareness.setLocalState({ user: { name: 'x', color: 'url(evil)' } });
    expect(await seen).toMatchObject({
      id: 'zhao',
      name: '赵审阅',
      color: expect.stringMatching(/^#[0-9a-f]{6}$/),
    });
    zhao.leave();
  });

  it('survives random bytes', async () => {
    for (let round = 0; round < 50; round++) {
      const bytes = randomBytes(1 + (round % 40));
      // Every third frame is an update or an awareness message with a random inside.
      if (round % 3 === 0) bytes[0] = round % 2;
      const client = await raw('wang', round % 2 ? 'ext=1' : '');
      client.send(bytes);
      client.socket.close();
      await client.closed;
    }
    await othersGoOn();
  });

  it('closes a socket that sends text, an unknown type or a broken update, and says why', async () => {
    for (const frame of ['hello', Uint8Array.of(99, 1, 2), frames.update(Uint8Array.of(1, 200, 3))]) {
      const client = await raw('wang');
      client.send(frame);
      expect(await client.closed).toEqual({ code: 1007, reason: 'invalid-message' });
    }
    await othersGoOn();
  });

  it('closes a socket that sends a frame that is too large', async () => {
    const client = await raw('wang');
    client.send(new Uint8Array(100_001));
    expect((await client.closed).code).toBe(1009);
    await othersGoOn();
  });

  it('survives a connection that breaks in the middle of a frame, and one that is no WebSocket', async () => {
    for (const bytes of [Buffer.of(0x82, 0xfe, 0xff, 0xff), Buffer.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff)]) {
      const client = await raw('wang');
      const { _socket: stream } = client.socket as unknown as { _socket: import('node:net').Socket };
      client.socket.on('error', () => {});
      stream.write(bytes);
      stream.resetAndDestroy();
      await client.closed;
    }
    const plain = connect(server.port, '127.0.0.1');
    plain.on('error', () => {});
    plain.write(
      'GET /sync/a?token=wang HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    );
    plain.resetAndDestroy();
    await othersGoOn();
  });

  it('asks for everything when an update comes whose past it does not know, and shows nothing until then', async () => {
    const client = await raw('wang');
    const copy = copyOf(li.ydoc);
    copy.clientID = 77;
    await client.message(MESSAGE.sync);
    client.send(frames.stateAnswer(Uint8Array.of(0, 0)));
    const entries = await stored();
    textNode(copy).insert(0, '先');
    client.sendUpdate(updateOf(copy, () => textNode(copy).insert(1, '后')));
    const request = await client.message(MESSAGE.sync);
    expect(decoding.readVarUint(request)).toBe(0);
    expect(await stored()).toBe(entries);
    const other = copyOf(li.ydoc);
    client.sendUpdate(updateOf(other, () => textNode(other).insert(2, '！')));
    await wang.until(() => wang.text() === '教育！');
    client.send(frames.stateAnswer(Y.encodeStateAsUpdate(copy, decoding.readVarUint8Array(request))));
    await wang.until(() => wang.text() === '先后教育！');
    const saved: number[] = [];
    while (saved.at(-1) !== 4) saved.push(decoding.readVarUint(await client.message(MESSAGE.saved)));
    expect(saved).toEqual([1, 4]);
  });

  it('takes what is complete of an answer whose past is partly missing, and says so', async () => {
    const client = await raw('wang');
    const copy = copyOf(li.ydoc);
    const good = updateOf(copy, () => textNode(copy).insert(0, '一'));
    copy.clientID += 1;
    textNode(copy).insert(0, '丢');
    const lost = updateOf(copy, () => textNode(copy).insert(0, '二'));
    client.send(frames.stateAnswer(Y.mergeUpdates([good, lost])));
    expect(await refusal(client)).toBe('missing-past');
    await wang.until(() => wang.text() === '一教育');
    await othersGoOn();
  });

  it('puts off a flood of state requests and answers the last one', async () => {
    const client = await raw('wang');
    const ydoc = new Y.Doc();
    let answers = 0;
    client.socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data));
      if (decoding.readVarUint(decoder) !== MESSAGE.sync || decoding.readVarUint(decoder) === 0) return;
      answers += 1;
      Y.applyUpdate(ydoc, decoding.readVarUint8Array(decoder));
    });
    for (let count = 0; count < 200; count++) client.send(frames.stateRequest(Uint8Array.of(0)));
    await othersGoOn();
    await until(ydoc, () => textOf(ydoc) === '好教育');
    expect(answers).toBeLessThan(60);
  });

  it('does not let one person move or remove another one’s cursor', async () => {
    const client = await raw('zhao');
    const { awareness } = wang.provider;
    li.provider.awareness.setLocalState({ cursor: 1 });
    const seen = (cursor: unknown) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (awareness.getStates().get(li.ydoc.clientID)?.cursor !== cursor) return;
          awareness.off('change', look);
          resolve();
        };
        awareness.on('change', look);
        look();
      });
    await seen(1);
    const forged = (state: string, clock: number) =>
      frames.awareness(
        Uint8Array.of(
          1,
          ...varUint(li.ydoc.clientID),
          ...varUint(clock),
          state.length,
          ...Buffer.from(state),
        ),
      );
    client.send(forged('{"cursor":9}', 1000));
    client.send(forged('null', 1001));
    li.provider.awareness.setLocalState({ cursor: 2 });
    await seen(2);
  });
});

function varUint(value: number): number[] {
  return value < 128 ? [value] : [128 | (value % 128), ...varUint(Math.floor(value / 128))];
}
