import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder for its owner only, with the folders above it, unless it is there. Throws the file system's error. (Node's own
 * recursive mkdir never returns where a file system refuses new folders as /proc does.)
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}
