import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as elapsed } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

/** What makes a server of ours note how long its syncs of the disk take (`timeDiskSyncs.mjs`); its data lie in `folder`. */
export function timingDiskSyncs(folder: string) {
  const script = resolve(import.meta.dirname, 'timeDiskSyncs.mjs');
  return {
    parameters: ['--import', pathToFileURL(script).href],
    environment: { DISK_SYNCS: fileIn(folder) },
  };
}

/** Takes what such a server has noted since this was asked last, in milliseconds. */
export async function takeDiskSyncs(processId: number, folder: string): Promise<readonly number[]> {
  const file = fileIn(folder);
  process.kill(processId, 'SIGUSR2');
  while (!existsSync(file)) await elapsed(5);
  const times = JSON.parse(readFileSync(file, 'utf8')) as number[];
  rmSync(file);
  return times;
}

function fileIn(folder: string): string {
  return join(folder, 'diskSyncs.json');
}
