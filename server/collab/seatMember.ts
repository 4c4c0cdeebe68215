import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import { CLOSE_EVENTS } from '../../shared/protocol/closeEvents';
import type { Role } from '../../shared/protocol/roles';
import type { Identity } from '../accounts/access';
import type { LivePlan } from './livePlan';
import { Member } from './member';
import type { RoomDependencies } from './roomDependencies';
import { SyncSocket } from './syncSocket';

/** An opened socket and where it belongs. */
export interface Seat {
  readonly webSocket: WebSocket;
  /** The connection below the WebSocket. */
  readonly stream: Duplex;
  readonly plan: LivePlan;
  /** To be called once, when the socket is gone. */
  readonly leave: () => void;
  readonly identity: Identity;
  readonly role: Role;
  readonly extended: boolean;
  readonly resumes: boolean;
}

/** Brings an opened socket into its plan and wires its events. */
export function seatMember(
  { webSocket, stream, plan, leave, identity, role, extended, resumes }: Seat,
  { limits, clock }: Pick<RoomDependencies, 'limits' | 'clock'>,
): void {
  const standUp = () => {
    if (!plan.members.has(member)) return;
    plan.leave(member);
    leave();
  };
  const catchUp = () => plan.catchUp(member);
  const socket = new SyncSocket(webSocket, stream, limits, clock, catchUp, standUp);
  const member = new Member(identity, role, extended, socket, limits, clock.now());
  member.resumes = resumes;
  webSocket.on('close', standUp);
  webSocket.on('message', (data: RawData, isBinary: boolean) => {
    if (isBinary) plan.receive(member, bytesOf(data));
    else member.close(CLOSE_EVENTS.invalidMessage);
  });
  plan.join(member);
}

/** What came in, not copied: it lies in the packet that brought it, so whoever keeps a piece of it for long copies that. */
function bytesOf(data: RawData): Uint8Array {
  if (Buffer.isBuffer(data)) return data;
  return Array.isArray(data) ? Buffer.concat(data) : new Uint8Array(data);
}
