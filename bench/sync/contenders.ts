import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ApiClient } from '../../tests/helpers/apiClient';
import type { Contender, RunningContender } from './contender';
import { type Dialect, hocuspocusDialect, plainDialect } from './dialect';
import { takeDiskSyncs, timingDiskSyncs } from './diskSyncs';
import { ServerProcess } from './serverProcess';

const PEERS = resolve(import.meta.dirname, '../peers');
const PASSWORD = 'correct horse 8';
/** With `PROFILE=<folder>` our server leaves a profile of its processor time there. */
const PROFILING = (process.env.NODE_FLAGS ?? '').split(' ').filter(Boolean);
/** How many sockets one person opens; our server allows 60. */
const SOCKETS_PER_PERSON = 50;

/** Our server as people run it: built, with accounts, roles and every change on the disk before it is seen. */
export const gongni = ours('gongni', 'server');
/** An earlier build of it, put aside in `dist/before`, to see what a change brings. */
export const before = ours('before', 'before');
/** The same in relaxed mode: others see a change before it is on the disk. */
export const relaxed = ours('relaxed', 'server', { SYNC_DURABILITY: 'relaxed' });

/** The others, each with its own persistence, and the floor. */
export const peers: readonly Contender[] = [
  peer('hocuspocus', hocuspocusDialect, (folder) => [join(PEERS, 'hocuspocus.mjs'), 'PORT', folder]),
  peer('y-websocket', plainDialect, (folder) => [join(PEERS, 'yWebsocketServer.mjs'), 'PORT', folder]),
];
export const relay: Contender = {
  ...peer('relay', plainDialect, () => [
    '--import',
    'tsx',
    join(import.meta.dirname, 'relayServer.ts'),
    'PORT',
  ]),
  hasDocuments: false,
};
/** The floor of strict mode: the disk, and one write a receiver. */
export const durableRelay: Contender = {
  ...peer('durable relay', plainDialect, (folder) => [
    '--import',
    'tsx',
    join(import.meta.dirname, 'durableRelay.ts'),
    'PORT',
    folder,
  ]),
  hasDocuments: false,
};

function ours(
  name: string,
  folderName: string,
  environment: Readonly<Record<string, string>> = {},
): Contender {
  return {
    name,
    hasDocuments: true,
    start: async (rooms, clients) => {
      const folder = mkdtempSync(join(tmpdir(), 'gongni-bench-'));
      const timing = timingDiskSyncs(folder);
      const server = await ServerProcess.start(
        [
          ...PROFILING,
          ...timing.parameters,
          resolve(import.meta.dirname, '../../dist', folderName, 'main.js'),
        ],
        {
          PORT: 'PORT',
          HOST: '127.0.0.1',
          DATA_DIR: folder,
          LOG_LEVEL: 'error',
          ...timing.environment,
          ...environment,
        },
      );
      const url = `http://127.0.0.1:${server.port}`;
      const administrator = new ApiClient(url);
      await administrator.signUpFirst('管理员', 'admin', PASSWORD);
      const people = await createPeople(administrator, Math.ceil((rooms * clients) / SOCKETS_PER_PERSON));
      const personOf = (room: number, client: number) =>
        people[Math.floor((room * clients + client) / SOCKETS_PER_PERSON) % people.length] as Person;
      const planIds: string[] = [];
      for (let room = 0; room < rooms; room++) {
        const planId = await administrator.createPlan(`规划${room}`);
        const writers = new Set(Array.from({ length: clients }, (_, client) => personOf(room, client)));
        for (const { userId } of writers) await administrator.share(planId, userId, 'editor');
        planIds.push(planId);
      }
      return running(server, folder, {
        name,
        dialect: plainDialect,
        rooms: planIds,
        address: (room, client) =>
          `ws://127.0.0.1:${server.port}/sync/${planIds[room]}?token=${personOf(room, client).token}`,
        takeDiskSyncs: () => takeDiskSyncs(server.id, folder),
      });
    },
  };
}

interface Person {
  readonly userId: string;
  readonly token: string;
}

async function createPeople(administrator: ApiClient, count: number): Promise<readonly Person[]> {
  const people: Person[] = [];
  for (let index = 0; index < count; index++) {
    const username = `person${index}`;
    await administrator.createUser({ name: username, username, password: PASSWORD });
    const client = new ApiClient(administrator.url);
    await client.signIn(username, PASSWORD);
    people.push({ userId: client.userId, token: await client.createToken() });
  }
  return people;
}

function peer(name: string, dialect: Dialect, parameters: (folder: string) => readonly string[]): Contender {
  return {
    name,
    hasDocuments: true,
    start: async (rooms) => {
      const folder = mkdtempSync(join(tmpdir(), 'gongni-bench-'));
      const server = await ServerProcess.start(parameters(folder));
      const names = Array.from({ length: rooms }, (_, index) => `room${index}`);
      return running(server, folder, {
        name,
        dialect,
        rooms: names,
        address: (room) => `ws://127.0.0.1:${server.port}/${names[room]}`,
      });
    },
  };
}

function running(
  server: ServerProcess,
  folder: string,
  description: Pick<RunningContender, 'name' | 'dialect' | 'rooms' | 'address' | 'takeDiskSyncs'>,
): RunningContender {
  return {
    ...description,
    processId: () => server.id,
    restart: async () => {
      await server.stop();
      await server.run();
    },
    dispose: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
