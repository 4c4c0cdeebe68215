import { createRequire } from 'node:module';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';

/** The part of the `node:sqlite` API that this program uses. */
export interface SqliteModule {
  readonly DatabaseSync: new (file: string) => DatabaseSyncInstance;
}

/**
 * SQLite as this Node has it: built in from 22.13 on, else the package that offers the same API. Loaded only when asked
 * for, so that neither is touched where it is not needed.
 */
export function loadSqlite(): SqliteModule {
  const builtIn = process.getBuiltinModule?.('node:sqlite') as SqliteModule | undefined;
  return builtIn ?? (createRequire(import.meta.url)('@photostructure/sqlite') as SqliteModule);
}
