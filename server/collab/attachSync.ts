import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { PlanError } from '../../shared/errors';
import { CLOSE_EVENTS, type CloseEvent } from '../../shared/protocol/closeEvents';
import type { Access, Identity } from '../accounts/access';
import type { Rooms } from './rooms';
import { seatMember } from './seatMember';
import { fitsSchema, hasOwnOrigin, readUpgradeRequest, type UpgradeRequest } from './upgradeRequest';

export interface SyncDependencies {
  readonly rooms: Rooms;
  readonly access: Access;
  /** Origins beside the server's own that may use a cookie, for servers behind a proxy that changes the host. */
  readonly otherOrigins?: readonly string[];
}

/** Why a socket is not opened: the HTTP status, and the close event for clients that read those. */
interface Refusal {
  readonly status: number;
  readonly event: CloseEvent | null;
}

const REFUSALS = {
  noSuchAddress: { status: 404, event: null },
  stranger: { status: 401, event: null },
  foreignPage: { status: 403, event: null },
  unsupportedSchema: { status: 426, event: CLOSE_EVENTS.unsupportedSchema },
  roleChanged: { status: 403, event: CLOSE_EVENTS.roleChanged },
  planNotFound: { status: 404, event: CLOSE_EVENTS.planNotFound },
  tooManySockets: { status: 429, event: CLOSE_EVENTS.tooManyMessages },
  unavailable: { status: 503, event: CLOSE_EVENTS.loadFailed },
} as const satisfies Record<string, Refusal>;

/**
 * Serves `/sync/<planId>` on an HTTP server. Strangers and foreign pages are refused before the socket opens; so is everyone
 * else without a right to it, except that clients with `?ext=1` are told by a close code.
 */
export function attachSync(server: Server, dependencies: SyncDependencies): void {
  const { limits } = dependencies.rooms.dependencies;
  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frameSize,
    perMessageDeflate: false,
  });
  server.on('upgrade', (request, stream, head) => {
    stream.on('error', () => stream.destroy());
    const accept = (use: (webSocket: WebSocket) => void) => {
      if (stream.destroyed) return;
      webSockets.handleUpgrade(request, stream, head, (webSocket) => {
        webSocket.on('error', () => {
          // Frames that are too large or no WebSocket frames at all: ws closes the connection with the right code.
        });
        use(webSocket);
      });
    };
    openSocket(request, stream, accept, dependencies).catch((error: unknown) => {
      dependencies.rooms.dependencies.log.error({ error }, 'a sync socket could not be opened');
      stream.destroy();
    });
  });
}

type Accept = (use: (webSocket: WebSocket) => void) => void;

async function openSocket(
  request: IncomingMessage,
  stream: Duplex,
  accept: Accept,
  { rooms, access, otherOrigins = [] }: SyncDependencies,
): Promise<void> {
  const asked = readUpgradeRequest(request.url);
  const refuse = ({ status, event }: Refusal) => {
    if (event && asked?.extended) accept((webSocket) => webSocket.close(event.code, event.reason));
    else stream.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  };
  if (!asked) return refuse(REFUSALS.noSuchAddress);
  const identity = await access.identify(request);
  if (!identity) return refuse(REFUSALS.stranger);
  if (!hasOwnOrigin(request, identity, otherOrigins)) return refuse(REFUSALS.foreignPage);
  if (!fitsSchema(asked, identity)) return refuse(REFUSALS.unsupportedSchema);
  await joinRoom(asked, identity, stream, accept, refuse, { rooms, access });
}

/** A change of the person's role while the plan is being loaded counts too. */
async function joinRoom(
  { planId, extended }: UpgradeRequest,
  identity: Identity,
  stream: Duplex,
  accept: Accept,
  refuse: (refusal: Refusal) => void,
  { rooms, access }: Pick<SyncDependencies, 'rooms' | 'access'>,
): Promise<void> {
  const { limits, log } = rooms.dependencies;
  const watch = watchAccess(access, identity, planId);
  try {
    const role = await access.roleOf(identity.userId, planId);
    // Whoever has no role does not learn whether there is such a plan.
    if (!role) return refuse(REFUSALS.planNotFound);
    if (rooms.countSockets(identity.userId) >= limits.socketsPerPerson)
      return refuse(REFUSALS.tooManySockets);
    const { plan, release } = await rooms.open(planId);
    let isSeated = false;
    if (watch.hasChanged) refuse(REFUSALS.roleChanged);
    else
      accept((webSocket) => {
        isSeated = true;
        seatMember({ webSocket, stream, plan, release, identity, role, extended }, rooms.dependencies);
      });
    if (!isSeated) release();
  } catch (error) {
    if (error instanceof PlanError && error.code === 'not-found') return refuse(REFUSALS.planNotFound);
    log.error({ planId, error }, 'a plan could not be opened');
    refuse(REFUSALS.unavailable);
  } finally {
    watch.stop();
  }
}

function watchAccess(access: Access, { userId, credentialId }: Identity, planId: string) {
  const watch = { hasChanged: false, stop: () => {} };
  watch.stop = access.onChange((change) => {
    watch.hasChanged ||=
      change.type === 'credential'
        ? change.credentialId === credentialId
        : change.userId === userId && change.planId === planId;
  });
  return watch;
}
