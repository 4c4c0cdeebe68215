import { PlanError } from '../../shared/errors';
import { migrateYDoc, SCHEMA_MIGRATIONS, type SchemaMigration } from '../../shared/schema/migrations';
import type { Database } from '../storage/database';
import { lastMigration, noteMigration } from '../storage/migrate';
import type { PlanStore } from '../storage/planStore';
import type { Rooms } from './rooms';
import type { SyncLog } from './syncLog';

export interface MigrateDocumentsOptions {
  readonly database: Database;
  readonly store: Pick<PlanStore, 'listPlans'>;
  readonly rooms: Pick<Rooms, 'change' | 'unload'>;
  readonly log: SyncLog;
  readonly migrations?: readonly SchemaMigration[];
  readonly now: () => number;
}

const MODULE = 'documents';

/**
 * Brings the documents of all plans up to date (`migrateYDoc`), each by one entry of its log; to be awaited at start-up, before anyone is
 * let in. A plan that cannot be read is reported and tried again at the next start. Throws `PlanError('unavailable')` when a newer
 * program has written them.
 */
export async function migrateDocuments(options: MigrateDocumentsOptions): Promise<void> {
  const { database, store, rooms, log, migrations = SCHEMA_MIGRATIONS, now } = options;
  const done = lastMigration(database, MODULE);
  if (done > migrations.length)
    throw new PlanError('unavailable', '规划数据由更新版本的共拟写成，请用该版本或更新版本启动。');
  const newest = migrations.at(-1);
  if (!newest || done === migrations.length) return;
  let failures = 0;
  for (const { id: planId } of await store.listPlans()) {
    try {
      await rooms.change(planId, null, (ydoc) => migrateYDoc(ydoc, migrations));
      await rooms.unload(planId);
    } catch (error) {
      failures += 1;
      log.error(
        { planId, error },
        'a plan could not be brought up to date; it is tried again at the next start',
      );
    }
  }
  if (failures === 0)
    await noteMigration(database, MODULE, { number: migrations.length, name: newest.to }, now());
}
