import type { PersonView } from '../../shared/protocol/api';
import type { CloseEvent } from '../../shared/protocol/closeEvents';
import type { RefusedUpdate } from '../../shared/protocol/messages';
import { canManage, canWrite, type Role } from '../../shared/protocol/roles';
import type { ChapterWriter } from '../../shared/schema/chapterLocks';
import type { Identity } from '../accounts/access';
import type { SyncLimits } from './syncLimits';
import { frames } from './syncProtocol';
import type { SyncSocket } from './syncSocket';
import { TokenBucket } from './tokenBucket';

/** One socket in a room: whose it is, what it may do and what it has been sent. */
export class Member {
  readonly person: PersonView;
  /** The person as the assignments of chapters name people. */
  readonly writer: ChapterWriter;
  readonly messages: TokenBucket;
  readonly stateRequests: TokenBucket;
  /** How many updates (sync step 2 and update messages) it has sent. */
  received = 0;
  /** The same when `Rooms.countTypists` last asked. */
  countedBefore = 0;
  /** The number of the first update whose past was missing, until an answer brings everything. */
  gapAt: number | null = null;
  /** Whether it has answered the state request that every writer gets first. */
  hasAnswered = false;
  /** Whether it will say first where it goes on (`?resume=1`): until it asks for the state, it is not asked. */
  resumes = false;
  /** The place in the log that its copy is at, as it says. */
  resumedAt: Uint8Array | null = null;
  /** The log position of the place that it was told last. */
  toldPosition: number | null = null;
  /** Whether it has asked for the state: from then on it gets every update. */
  isLive = false;
  /** While it lacks updates that others have: a state vector of what it has. */
  missing: Uint8Array | null = null;
  /** True when cursors were not sent because it was behind. */
  missesAwareness = false;

  constructor(
    readonly identity: Identity,
    readonly role: Role,
    /** Whether it asked for our own messages (`?ext=1`). */
    readonly extended: boolean,
    readonly socket: SyncSocket,
    limits: SyncLimits,
    now: number,
  ) {
    const { name, office } = identity;
    this.person = { id: identity.userId, name };
    this.writer = { name, office, isOwner: canManage(role) };
    this.messages = new TokenBucket(limits.messagesPerSecond, limits.messageBurst, now);
    this.stateRequests = new TokenBucket(limits.stateRequestsPerSecond, limits.stateRequestBurst, now);
  }

  get canWrite(): boolean {
    return canWrite(this.role);
  }

  /** Whether it has everything that everyone else has. */
  get isInStep(): boolean {
    return this.isLive && this.missing === null && !this.socket.isBehind;
  }

  /** The count to acknowledge for the update just received; null while one before it is incomplete. */
  get savedCount(): number | null {
    return this.gapAt === null ? this.received : null;
  }

  /** Sends one of our own messages, if the client knows them. */
  sendExtended(frame: Uint8Array): void {
    if (this.extended) this.socket.send(frame);
  }

  refuse(reason: RefusedUpdate['reason']): void {
    this.sendExtended(frames.refused({ reason }));
  }

  close(event: CloseEvent): void {
    this.socket.close(event);
  }
}
