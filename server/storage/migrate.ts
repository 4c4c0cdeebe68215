import { PlanError } from '../../shared/errors';
import type { Database } from './database';

/** One step of a module's tables, from the state after the step before it. Never changed once released. */
export interface Migration {
  /** Counts from 1 in each module. */
  readonly number: number;
  readonly name: string;
  readonly apply: (database: Database) => void;
}

/**
 * Brings the tables of one module (`plans`, `accounts` …) up to date: runs, in order, the migrations that were not run yet,
 * each in its own transaction. Call it at start-up, before anything else uses the database. `now` is in milliseconds.
 * Throws `PlanError('unavailable')` when the file was written by a newer program.
 */
export function migrate(
  database: Database,
  module: string,
  migrations: readonly Migration[],
  now: () => number = Date.now,
): void {
  database.execute(
    `CREATE TABLE IF NOT EXISTS migrations (
       module TEXT NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, applied_at INTEGER NOT NULL,
       PRIMARY KEY (module, number)
     ) STRICT`,
  );
  const done = lastMigration(database, module);
  if (done > migrations.length)
    throw new PlanError('unavailable', '数据文件由更新版本的共拟写成，请用该版本或更新版本启动。');
  migrations.forEach(({ number }, index) => {
    if (number !== index + 1)
      throw new Error(`migration ${number} of ${module} stands at place ${index + 1}`);
  });
  for (const migration of migrations.slice(done)) {
    database.transactionNow(() => {
      migration.apply(database);
      insertMigration(database, module, migration, now());
    });
  }
}

/** Notes a migration that was not run by `migrate`; resolves when that is on the disk. `time` is in milliseconds. */
export async function noteMigration(
  database: Database,
  module: string,
  migration: Pick<Migration, 'number' | 'name'>,
  time: number,
): Promise<void> {
  await database.transaction(() => insertMigration(database, module, migration, time));
}

function insertMigration(
  database: Database,
  module: string,
  { number, name }: Pick<Migration, 'number' | 'name'>,
  time: number,
): void {
  database
    .prepare('INSERT INTO migrations (module, number, name, applied_at) VALUES (?, ?, ?, ?)')
    .run(module, number, name, time);
}

/** The number of a module's last migration that was run, 0 before the first. The table is made by `migrate`. */
export function lastMigration(database: Database, module: string): number {
  const row = database.prepare('SELECT max(number) AS last FROM migrations WHERE module = ?').get(module);
  return (row as { last: number | null }).last ?? 0;
}
