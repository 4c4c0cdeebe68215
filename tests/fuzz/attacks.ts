import { randomBytes } from 'node:crypto';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { frames } from '../../server/collab/syncProtocol';
import { bodyOf } from '../../shared/schema/ydoc';
import { honestWriting } from '../helpers/honestWriting';
import type { Random } from '../helpers/random';
import { connectionOf, openConnection, openSocket, Reopened, type Target } from './target';

const MEGABYTE = 1 << 20;

/** What hostile and broken clients do, by name (SPEC SYN-3). Each goes on until the target's time is over. */
export const attacks: Readonly<Record<string, (target: Target) => Promise<void>>> = {
  'random bytes': (target) => flood(target, 200, () => randomBytes(1 + target.random.below(300))),

  'mutated frames': (target) => {
    const sound = soundFrames();
    return flood(target, 500, () => mutate(target.random.pick(sound), target.random));
  },

  'frames of 200 MB': async (target) => {
    const bytes = new Uint8Array(200 * MEGABYTE);
    await target.keepOn(2, async () => {
      const socket = await openSocket(target);
      if (!socket) return;
      const closed = new Promise((resolve) => socket.on('close', resolve));
      socket.send(bytes);
      await closed;
    });
  },

  'frames announced with 1 TiB': async (target) => {
    // RFC 6455 5.2: final binary frame, masked, length in 64 bits.
    const header = Buffer.from([0x82, 0xff, 0, 0, 1, 0, 0, 0, 0, 0, 1, 2, 3, 4]);
    await target.keepOn(20, async () => {
      const socket = await openSocket(target);
      if (!socket) return;
      connectionOf(socket).write(Buffer.concat([header, randomBytes(MEGABYTE)]));
      socket.on('close', () => socket.terminate());
    });
  },

  'updates without their past': (target) => {
    let client = 1;
    return flood(target, 500, () => {
      client += 1;
      return frames.update(updateWithoutPast(client));
    });
  },

  '10,000 tiny frames a second': (target) => {
    const tiny = [frames.update(Uint8Array.of(0, 0)), Uint8Array.of(3), frames.awareness(Uint8Array.of(0))];
    return flood(target, 10_000, () => target.random.pick(tiny));
  },

  'cursors, always other ones': (target) => {
    let clock = 1;
    return flood(target, 2000, () => {
      clock += 1;
      return frames.awareness(awarenessOf(1 + target.random.below(9), clock, 'x'.repeat(3000)));
    });
  },

  'requests for everything': (target) => flood(target, 2000, () => frames.stateRequest(Uint8Array.of(0))),

  'odd room names': async (target) => {
    await target.keepOn(200, async () => {
      const connection = await openConnection(target);
      connection.write(
        `GET /sync/${oddName(target.random)}?token=${target.token} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\n` +
          'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      );
      setTimeout(() => connection.destroy(), 50);
    });
  },

  '1,000 idle sockets': async (target) => {
    const sockets = [];
    for (let count = 0; count < 1000; count++) {
      const token = target.tokens[count % target.tokens.length] as string;
      const socket = await openSocket({ ...target, token });
      if (!socket) throw new Error(`socket ${count} was refused`);
      sockets.push(socket);
    }
    await target.keepOn(1, () => {});
    for (const socket of sockets) socket.terminate();
  },

  '1,000 connections that ask for nothing, or half': async (target) => {
    const connections = [];
    for (let count = 0; count < 1000; count++) {
      const connection = await openConnection(target);
      if (count % 2) connection.write('GET /sync/a HTTP/1.1\r\nHost: x\r\n');
      connections.push(connection);
    }
    await target.keepOn(1, () => {});
    for (const connection of connections) connection.destroy();
  },

  'readers who do not read': async (target) => {
    const readers = await Promise.all(Array.from({ length: 5 }, () => openSocket(target)));
    for (const reader of readers) {
      reader?.send(frames.stateRequest(Uint8Array.of(0)));
      reader?.pause();
    }
    const writer = new Reopened(target);
    const pages = pageUpdates();
    await target.keepOn(8, () => writer.send(frames.update(pages.next().value)));
    writer.close();
    for (const reader of readers) reader?.terminate();
  },
};

/** Sends what `frame` makes over one socket, which is opened again whenever the server closes it. */
async function flood(target: Target, perSecond: number, frame: () => Uint8Array): Promise<void> {
  const socket = new Reopened(target);
  await target.keepOn(perSecond, () => socket.send(frame()));
  socket.close();
}

/** One of every frame that an honest client sends. */
function soundFrames(): readonly Uint8Array[] {
  const { updates, ydoc } = honestWriting();
  return [
    ...updates.map(frames.update),
    frames.stateAnswer(Y.encodeStateAsUpdate(ydoc)),
    frames.stateRequest(Y.encodeStateVector(ydoc)),
    frames.awareness(awarenessOf(7, 1, '王编写')),
    Uint8Array.of(3),
  ];
}

function mutate(frame: Uint8Array, random: Random): Uint8Array {
  const mutated = Uint8Array.from(frame);
  for (let count = 1 + random.below(4); count > 0; count--)
    mutated[random.below(mutated.length)] = random.below(256);
  return random.chance(0.2) ? mutated.subarray(0, random.below(mutated.length)) : mutated;
}

/** An insertion that stands on one which is not sent. */
function updateWithoutPast(client: number): Uint8Array {
  const ydoc = new Y.Doc();
  ydoc.clientID = client;
  bodyOf(ydoc).push([new Y.XmlElement('paragraph')]);
  const vector = Y.encodeStateVector(ydoc);
  bodyOf(ydoc).push([new Y.XmlElement('paragraph')]);
  const update = Y.encodeStateAsUpdate(ydoc, vector);
  ydoc.destroy();
  return update;
}

/** A writer who puts in a page of 50,000 characters and takes it out again, for ever. */
function* pageUpdates(): Generator<Uint8Array, never> {
  const ydoc = new Y.Doc();
  const map = ydoc.getMap('pages');
  for (;;) {
    const vector = Y.encodeStateVector(ydoc);
    map.set('page', '页'.repeat(50_000));
    yield Y.encodeStateAsUpdate(ydoc, vector);
  }
}

function awarenessOf(client: number, clock: number, filling: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify({ cursor: clock, filling }));
  });
}

function oddName(random: Random): string {
  return random.pick([
    '../../etc/passwd',
    '%00',
    '%F0%9F%92%A9',
    'a'.repeat(5000),
    '',
    '%',
    '__proto__',
    'constructor',
    '规划',
    '?'.repeat(100),
    randomBytes(20)
      .toString('latin1')
      .replace(/[\r\n ]/g, ''),
  ]);
}
