import { createHash } from 'node:crypto';
import type { Database } from './database';
import type { Snapshot } from './planStore';

/** How many snapshots of a plan are kept: the newest, and older ones in case it is damaged. */
const KEPT_SNAPSHOTS = 3;

/** Told when a stored snapshot is not what was written. */
export type DamageListener = (damage: { readonly planId: string; readonly position: number }) => void;

/** The newest snapshot whose checksum is right, or null; every damaged one that is passed over is reported. */
export function findSoundSnapshot(
  database: Database,
  planId: string,
  onDamage: DamageListener,
): Snapshot | null {
  const rows = database
    .prepare('SELECT position, state, checksum FROM plan_snapshots WHERE plan_id = ? ORDER BY position DESC')
    .iterate(planId) as Iterable<Snapshot & { checksum: string }>;
  for (const { position, state, checksum } of rows) {
    if (checksum === checksumOf(planId, position, state)) return { position, state };
    onDamage({ planId, position });
  }
  return null;
}

/** Writes a snapshot and drops the oldest ones. */
export function writeSnapshot(database: Database, planId: string, { position, state }: Snapshot): void {
  database
    .prepare('INSERT OR REPLACE INTO plan_snapshots (plan_id, position, state, checksum) VALUES (?, ?, ?, ?)')
    .run(planId, position, state, checksumOf(planId, position, state));
  database
    .prepare(
      `DELETE FROM plan_snapshots WHERE plan_id = ?1 AND position NOT IN
         (SELECT position FROM plan_snapshots WHERE plan_id = ?1 ORDER BY position DESC LIMIT ?2)`,
    )
    .run(planId, KEPT_SNAPSHOTS);
}

function checksumOf(planId: string, position: number, state: Uint8Array): string {
  return createHash('sha256').update(`${planId}\n${position}\n`).update(state).digest('hex');
}
