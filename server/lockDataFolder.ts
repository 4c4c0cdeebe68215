import { join } from 'node:path';
import { loadSqlite } from './storage/sqliteModule';

/** Another server runs on the same data; two would not see each other's changes. */
export class DataFolderInUse extends Error {
  constructor(readonly dataFolder: string) {
    super(`${dataFolder} is in use`);
  }
}

/**
 * Keeps other servers off a data folder until the returned function is called or the process ends, however it ends: the lock is
 * the operating system's, on a database file that holds nothing. Throws `DataFolderInUse`.
 */
export function lockDataFolder(dataFolder: string): () => void {
  const { DatabaseSync } = loadSqlite();
  const connection = new DatabaseSync(join(dataFolder, 'server.lock'));
  try {
    connection.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    if (error instanceof Error && /locked/i.test(error.message)) throw new DataFolderInUse(dataFolder);
    throw error;
  }
  return () => connection.close();
}
