/** Every limit of the sync endpoint; sizes in bytes, times in milliseconds. */
export interface SyncLimits {
  /** The largest frame a client may send; larger ones close the socket with 1009. */
  readonly frameSize: number;
  /** The largest awareness state (cursor, name, colour) of one client; larger ones are not relayed. */
  readonly awarenessSize: number;
  /** How many awareness states one socket may own. */
  readonly awarenessStates: number;
  /** Awareness changes within this window travel in one frame. */
  readonly awarenessWindow: number;
  /** An unchanged awareness state that comes sooner after the last one is no renewal and is dropped. */
  readonly awarenessRenewal: number;
  /** Messages a second that a socket may send for long, and how many at once; past it reading pauses. */
  readonly messagesPerSecond: number;
  readonly messageBurst: number;
  /** A frame counts as one message, and one more for each so many bytes. */
  readonly bytesPerMessage: number;
  /** An update that is refused because of a locked chapter counts as so many messages. */
  readonly refusalCost: number;
  /** State requests (sync step 1) a second and at once; past it they are put off and answered together. */
  readonly stateRequestsPerSecond: number;
  readonly stateRequestBurst: number;
  /** Sockets one person may have open in all plans together. */
  readonly socketsPerPerson: number;
  /** Past so many unsent bytes a reader gets nothing more until it has caught up, then one difference. */
  readonly unsentPause: number;
  /** Past so many unsent bytes a reader is cut off. */
  readonly unsentLimit: number;
  /** A reader that has not caught up after this time is cut off. */
  readonly catchUpTime: number;
  /** Something is sent to every client at least this often (stock clients reconnect after 30 s of silence). */
  readonly keepAlive: number;
  /** How often connections are looked after. */
  readonly watchInterval: number;
  /** How often it is asked whether the session or token of an open socket still holds: it may have run out. */
  readonly identityCheck: number;
  /** A room that nobody uses is saved and unloaded after this time. */
  readonly idleUnload: number;
  /** The copy that changes on people's behalf are made in is kept so long for the next one. */
  readonly forkKept: number;
  /** Log entries after which a snapshot is saved while the room stays open. */
  readonly snapshotEvery: number;
  /** So long nothing is saved before the snapshot of an open room, whichever plans they belong to. */
  readonly snapshotPause: number;
  /** A document of more bytes is not gone through for a snapshot while everybody waits: another thread makes it anew from the disk. */
  readonly longDocument: number;
  /** Updates that are merged into one frame at most (merging is quadratic). */
  readonly mergedUpdates: number;
  /** `onSaved` is told of a plan's changes so long after the first one, and five times as seldom while people go on writing. */
  readonly savedNotice: number;
}

export const SYNC_LIMITS: SyncLimits = {
  frameSize: 4 << 20,
  awarenessSize: 4 << 10,
  awarenessStates: 4,
  awarenessWindow: 100,
  awarenessRenewal: 10_000,
  messagesPerSecond: 200,
  messageBurst: 1000,
  bytesPerMessage: 16 << 10,
  refusalCost: 100,
  stateRequestsPerSecond: 1,
  stateRequestBurst: 10,
  socketsPerPerson: 60,
  unsentPause: 1 << 20,
  unsentLimit: 8 << 20,
  catchUpTime: 30_000,
  keepAlive: 20_000,
  watchInterval: 2500,
  identityCheck: 10 * 60_000,
  idleUnload: 30_000,
  forkKept: 60_000,
  snapshotEvery: 1000,
  snapshotPause: 50,
  longDocument: 128 << 10,
  mergedUpdates: 64,
  savedNotice: 1000,
};
