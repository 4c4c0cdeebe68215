import type { Clock } from '../clock';
import type { Durability } from '../config';
import type { PlanStore } from '../storage/planStore';
import type { Compact } from './compactUpdates';
import type { SnapshotQueue } from './snapshotQueue';
import type { SyncLimits } from './syncLimits';
import type { SyncLog } from './syncLog';

/** What a room is given. */
export interface RoomDependencies {
  readonly store: PlanStore;
  readonly log: SyncLog;
  readonly limits: SyncLimits;
  readonly durability: Durability;
  /** Makes one document of a log. */
  readonly compact: Compact;
  readonly clock: Clock;
  /** What the rooms have in common to save open plans one after the other. */
  readonly snapshots: SnapshotQueue;
  /** A Yjs client id that nobody else has, for what the server writes itself. */
  readonly newClientId: () => number;
  /** Hears, at most every `limits.savedNotice`, that a plan has changed on the disk, and who changed it last. */
  readonly onSaved: (planId: string, change: SavedChange) => void | Promise<void>;
}

export interface SavedChange {
  readonly userId: string | null;
  readonly time: number;
}
