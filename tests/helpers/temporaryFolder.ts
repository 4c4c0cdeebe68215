import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder of its own, and how to take it away. */
export function createTemporaryFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'gongni-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
