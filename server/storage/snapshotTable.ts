import { createHash } from 'node:crypto';
import type { DamageListener } from './damage';
import type { Database } from './database';
import type { Snapshot } from './planStore';

/** How many snapshots of a plan are kept: the newest, and older ones in case it is damaged. */
const KEPT_SNAPSHOTS = 3;

/** The newest snapshot whose checksum is right, or null; every damaged one that is passed over is reported. */
export function findSoundSnapshot(
  database: Database,
  planId: string,
  onDamage: DamageListener,
): Snapshot | null {
  const rows = database
    .prepare(
      `SELECT position, state, vector, deletions, checksum FROM plan_snapshots
       WHERE plan_id = ? ORDER BY position DESC`,
    )
    .iterate(planId) as Iterable<SnapshotRow>;
  for (const { position, state, vector, deletions, checksum } of rows) {
    const prepared = vector && deletions ? { vector, deletions } : undefined;
    const snapshot: Snapshot = { position, state, prepared };
    if (checksum === checksumOf(planId, snapshot)) return snapshot;
    onDamage({ of: 'snapshot', planId, position });
  }
  return null;
}

/** Writes a snapshot and drops the oldest ones. */
export function writeSnapshot(database: Database, planId: string, snapshot: Snapshot): void {
  const { position, state, prepared } = snapshot;
  database
    .prepare(
      `INSERT OR REPLACE INTO plan_snapshots (plan_id, position, state, vector, deletions, checksum)
       VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run(
      planId,
      position,
      state,
      prepared?.vector ?? null,
      prepared?.deletions ?? null,
      checksumOf(planId, snapshot),
    );
  database
    .prepare(
      `DELETE FROM plan_snapshots WHERE plan_id = ? AND position NOT IN
         (SELECT position FROM plan_snapshots WHERE plan_id = ? ORDER BY position DESC LIMIT ?)`,
    )
    .run(planId, planId, KEPT_SNAPSHOTS);
}

interface SnapshotRow {
  readonly position: number;
  readonly state: Uint8Array;
  readonly vector: Uint8Array | null;
  readonly deletions: Uint8Array | null;
  readonly checksum: string;
}

function checksumOf(planId: string, { position, state, prepared }: Snapshot): string {
  const hash = createHash('sha256').update(`${planId}\n${position}\n`).update(state);
  // The lengths keep one field from passing for the other.
  if (prepared)
    hash
      .update(`\n${prepared.vector.length}\n`)
      .update(prepared.vector)
      .update(`\n${prepared.deletions.length}\n`)
      .update(prepared.deletions);
  return hash.digest('hex');
}
