import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const PEERS = resolve(import.meta.dirname, '../peers');

/** Installs the peers' packages into their own folder, unless they are there. Throws when npm cannot. */
export function installPeers(): void {
  if (existsSync(resolve(PEERS, 'node_modules/.package-lock.json'))) return;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: PEERS,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
