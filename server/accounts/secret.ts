import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secret that signs session cookies: made at the first start and kept in the data folder, readable for its owner only.
 * Throws the file system's error when the folder cannot be written.
 */
export function loadSecret(dataFolder: string): string {
  const path = join(dataFolder, 'secret');
  const stored = readIfThere(path);
  if (stored) return stored;
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
  renameSync(draft, path);
  return readFileSync(path, 'utf8');
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
