import { createServer } from 'node:http';
import { join } from 'node:path';
import type { JSONContent } from '@tiptap/core';
import * as Y from 'yjs';
import { attachSync } from '../../server/collab/attachSync';
import type { Compact } from '../../server/collab/compactUpdates';
import type { SavedChange } from '../../server/collab/roomDependencies';
import { createRooms, type Rooms } from '../../server/collab/rooms';
import { SYNC_LIMITS, type SyncLimits } from '../../server/collab/syncLimits';
import type { Durability } from '../../server/config';
import { type Database, openDatabase } from '../../server/storage/database';
import { migrate } from '../../server/storage/migrate';
import { planMigrations } from '../../server/storage/migrations/planMigrations';
import type { PlanStore } from '../../server/storage/planStore';
import { SqlitePlanStore } from '../../server/storage/sqlitePlanStore';
import { createPlanDocument } from '../../shared/schema/planDocument';
import { writeYDoc } from '../../shared/schema/ydoc';
import { freePort } from './freePort';
import { MemoryAccess } from './memoryAccess';

export interface SyncServer {
  readonly access: MemoryAccess;
  readonly database: Database;
  readonly store: PlanStore;
  readonly rooms: Rooms;
  readonly port: number;
  /** ws://127.0.0.1:<port>/sync */
  readonly address: string;
  /** What the server reported: bad entries, damaged snapshots, invalid messages. */
  readonly reports: string[];
  readonly saved: { planId: string; change: SavedChange }[];
  readonly stop: () => Promise<void>;
}

export interface SyncServerOptions {
  readonly limits?: Partial<SyncLimits>;
  readonly port?: number;
  /** Makes documents of logs in this way. */
  readonly compact?: Compact;
  readonly durability?: Durability;
  /** Puts something between the rooms and the store, to make it slow or broken. */
  readonly wrapStore?: (store: PlanStore) => PlanStore;
}

export const PEOPLE = { li: '李主笔', wang: '王编写', zhao: '赵审阅', qian: '钱读者' };

/** A real sync server on a real file, with li as owner, wang as editor, zhao as reviewer, qian as reader of plan `a`. */
export async function startSyncServer(folder: string, options: SyncServerOptions = {}): Promise<SyncServer> {
  const reports: string[] = [];
  const saved: SyncServer['saved'] = [];
  const database = openDatabase(join(folder, 'gongni.sqlite'));
  migrate(database, 'plans', planMigrations);
  const plain = new SqlitePlanStore(database, ({ of, position }) =>
    reports.push(`damaged ${of} ${position}`),
  );
  const store = options.wrapStore?.(plain) ?? plain;
  const access = new MemoryAccess(PEOPLE);
  const report = (_: unknown, message: string) => reports.push(message);
  const rooms = createRooms({
    ...(options.compact && { compact: options.compact }),
    ...(options.durability && { durability: options.durability }),
    store,
    access,
    log: { warn: report, error: report },
    limits: { ...SYNC_LIMITS, savedNotice: 10, ...options.limits },
    onSaved: (planId, change) => {
      saved.push({ planId, change });
    },
  });
  const http = createServer((_, response) => response.writeHead(404).end());
  attachSync(http, { rooms, access });
  const port = options.port ?? (await freePort());
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
  giveRoles(access, 'a');
  return {
    access,
    database,
    store,
    rooms,
    port,
    address: `ws://127.0.0.1:${port}/sync`,
    reports,
    saved,
    stop: async () => {
      await rooms.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await store.close();
      await database.close();
    },
  };
}

/** Gives the four people of the tests their roles in a plan. */
export function giveRoles(access: MemoryAccess, planId: string): void {
  access.setRole('li', planId, 'owner');
  access.setRole('wang', planId, 'editor');
  access.setRole('zhao', planId, 'reviewer');
  access.setRole('qian', planId, 'reader');
}

/** A paragraph with an id and plain text. */
export const paragraph = (id: string, text: string): JSONContent => ({
  type: 'paragraph',
  attrs: { id },
  content: text ? [{ type: 'text', text }] : [],
});

/** Seeds a plan with these blocks, as the server does when one is created. */
export async function seedPlan(store: PlanStore, id: string, blocks: readonly JSONContent[]): Promise<void> {
  const ydoc = new Y.Doc();
  writeYDoc(ydoc, createPlanDocument({ type: 'doc', content: [...blocks] }, { region: '云溪县' }));
  const seed = Y.encodeStateAsUpdate(ydoc);
  await store.createPlan({
    id,
    title: '云溪县教育规划',
    stage: '讨论稿',
    createdAt: 1_000,
    changedAt: 1_000,
    changedBy: 'li',
    seed,
  });
}
