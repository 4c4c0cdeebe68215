/**
 * Where plans live: metadata, and for each plan an append-only log of Yjs updates with snapshots to load quickly.
 * Knows bytes and metadata, not Yjs. Every method is async so that SQLite and later stores keep one contract
 * (tests/contracts/planStoreContract.ts).
 */
export interface PlanStore {
  createPlan(plan: NewPlan): Promise<void>;
  findPlan(id: string): Promise<PlanRecord | null>;
  listPlans(): Promise<readonly PlanRecord[]>;
  updatePlan(
    id: string,
    changes: Partial<Pick<PlanRecord, 'title' | 'stage' | 'changedAt' | 'changedBy'>>,
  ): Promise<void>;
  deletePlan(id: string): Promise<void>;
  /**
   * Appends entries of any plans in one durable transaction; resolves, in order, with their positions, once they are on the
   * disk. `onLogged` hears the positions before, as soon as the end of this process would lose nothing of them. `more`, asked once when their
   * turn to be written has come, gives entries that have come in since, which follow them in the same transaction: kept, or refused, with them.
   */
  append(
    entries: readonly NewLogEntry[],
    onLogged?: (positions: readonly number[]) => void,
    more?: () => readonly NewLogEntry[],
  ): Promise<readonly number[]>;
  /** The newest sound snapshot and every log entry after it, in order. */
  load(planId: string): Promise<StoredPlan>;
  /** The log entries of a plan after a position, in order; with a limit, at most so many. */
  readLog(planId: string, after: number, limit?: number): Promise<readonly LogEntry[]>;
  /** Keeps the state of a plan up to a log position; the log itself stays. */
  saveSnapshot(planId: string, snapshot: Snapshot): Promise<void>;
  close(): Promise<void>;
}

/** Times are milliseconds since 1970. */
export interface PlanRecord {
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly createdAt: number;
  readonly changedAt: number;
  readonly changedBy: string | null;
}

export interface NewPlan extends PlanRecord {
  /** The first log entry: the seeded document as one Yjs update. */
  readonly seed: Uint8Array;
}

export interface NewLogEntry {
  readonly planId: string;
  readonly update: Uint8Array;
  readonly userId: string | null;
  readonly time: number;
}

/** An entry that was found damaged has an empty `update`, which Yjs refuses as it does every damaged one. */
export interface LogEntry extends NewLogEntry {
  readonly position: number;
}

export interface Snapshot {
  /** The log position up to which `state` holds everything. */
  readonly position: number;
  /** A Yjs update (format 1) of the whole document. */
  readonly state: Uint8Array;
  /** What that document says of itself, so that it can be served without being built; snapshots from before have none. */
  readonly prepared?: PreparedAnswers;
}

export interface PreparedAnswers {
  /** Its state vector. */
  readonly vector: Uint8Array;
  /** All its deletions, as an update: what a client with an equal state vector is sent. */
  readonly deletions: Uint8Array;
}

export interface StoredPlan {
  readonly snapshot: Snapshot | null;
  readonly tail: readonly LogEntry[];
}
